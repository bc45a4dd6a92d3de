namespace Buuv.Portal.Platform.Settings;

/// <summary>Where Buuv keeps its things.</summary>
public sealed class DataSettings
{
    /// <summary>The data folder: <c>BUUV_DATA_DIR</c>, else <c>data/</c> beside the content root.</summary>
    public required string Folder { get; init; }

    public string Database => Path.Combine(Folder, "buuv.db");

    public string Keys => Path.Combine(Folder, "keys");

    /// <summary>Messages whose channel was not configured; see <c>docs/operating.md</c>.</summary>
    public string Outgoing => Path.Combine(Folder, "outgoing");

    /// <summary>Ids of who stopped; a backup that is put back is put right with it.</summary>
    public string Erased => Path.Combine(Folder, "erased.log");

    /// <summary>How far the audit had come, a line a day.</summary>
    public string AuditHeads => Path.Combine(Folder, "audit-heads.log");

    /// <summary>Locked by the portal that serves from this folder.</summary>
    public string Hold => Path.Combine(Folder, "buuv.lock");

    public static DataSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(
            configuration["BUUV_DATA_DIR"] is { Length: > 0 } chosen ? chosen : Path.Combine(environment.ContentRootPath, "..", "data")
        );
        OwnFolder(folder);
        return new DataSettings { Folder = folder };
    }

    /// <summary>Makes a folder that only the portal's own user can look into; one that is there keeps what its owner chose.</summary>
    public static DirectoryInfo OwnFolder(string folder) => OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
