namespace Buuv.Domain.Staff;

/// <summary>How somebody stands to the thing they want to do something with.</summary>
public enum Relation
{
    /// <summary>A post of another, a talk of others.</summary>
    Other,

    /// <summary>They made it, or it is addressed to them.</summary>
    Own,

    /// <summary>It brought the two together: both may.</summary>
    Matched,

    /// <summary>They entered it for the person whose it is, who agreed to that.</summary>
    EnteredFor,

    /// <summary>Staff, within the place of their duty.</summary>
    InScope,

    /// <summary>Staff, outside the place of their duty.</summary>
    OtherTown,
}
