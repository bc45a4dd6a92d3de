namespace Buuv.Portal.Commands;

/// <summary>What a verb needs of the data folder.</summary>
public enum FolderUse
{
    /// <summary>Works beside a portal that serves from the same folder, through the same lock on its database.</summary>
    Beside,

    /// <summary>No other process may be using it.</summary>
    Alone,

    /// <summary>No other process may be using it, and there is no database yet.</summary>
    Empty,
}
