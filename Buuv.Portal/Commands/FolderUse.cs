namespace Buuv.Portal.Commands;

/// <summary>What a verb needs of the data folder.</summary>
public enum FolderUse
{
    /// <summary>Works beside a portal that serves from the same folder, through the same lock on its database.</summary>
    Beside,

    /// <summary>Nobody else may be using it.</summary>
    Alone,

    /// <summary>Nobody else may be using it, and there is no database yet.</summary>
    Empty,
}
