namespace Buuv.Domain.Staff;

/// <summary>The relation of a person to the record on which they want to act.</summary>
public enum Relation
{
    /// <summary>A post by another resident, or a conversation of others.</summary>
    Other,

    /// <summary>They created it, or it is addressed to them.</summary>
    Own,

    /// <summary>It concerns both residents of a match: both may.</summary>
    Matched,

    /// <summary>They entered it for its owner, who agreed to that.</summary>
    EnteredFor,

    /// <summary>Staff, within the area of their role.</summary>
    InScope,

    /// <summary>Staff, outside the area of their role.</summary>
    OtherMunicipality,
}
