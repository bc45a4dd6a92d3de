using System.Formats.Tar;
using System.Text.Json;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;

namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>What a backup holds, unpacked in a folder that is there only while it is made or read. It lies within the data folder: what is
/// in it is as secret as what lies beside it.</summary>
internal sealed class BackupFolder : IDisposable
{
    private const string Prefix = "unpacked-";
    private const string ManifestName = "backup.json";

    private readonly DirectoryInfo folder;

    private BackupFolder(DirectoryInfo folder) => this.folder = folder;

    public string Path => folder.FullName;

    public DataSettings Data => new() { Folder = Path };

    private string Manifest => System.IO.Path.Combine(Path, ManifestName);

    public static BackupFolder New(DataSettings data, DateTime now)
    {
        // One that a power cut left behind is nobody's any more.
        var left = new DirectoryInfo(data.Folder).GetDirectories(Prefix + "*").Where(left => left.LastWriteTimeUtc < now.AddDays(-1));
        foreach (var folder in left) folder.Delete(recursive: true);
        var fresh = System.IO.Path.Combine(data.Folder, Prefix + Guid.NewGuid().ToString("N"));
        return new(DataSettings.OwnFolder(fresh));
    }

    public Task PackAsync(Stream into) => TarFile.CreateFromDirectoryAsync(Path, into, includeBaseDirectory: false);

    public async Task UnpackAsync(Stream from) => await TarFile.ExtractToDirectoryAsync(from, Path, overwriteFiles: false);

    public Task WriteManifestAsync(BackupManifest manifest) => File.WriteAllTextAsync(Manifest, JsonSerializer.Serialize(manifest));

    /// <returns>What it should hold; null when it is not whole.</returns>
    public async Task<BackupManifest?> CheckAsync()
    {
        if (!File.Exists(Manifest) || !File.Exists(Data.Database)) return null;
        var manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(Manifest));
        if (manifest is null || Ask("PRAGMA integrity_check") is not ["ok"] || Ask("PRAGMA foreign_key_check").Count > 0) return null;
        var rows = CountRows();
        return
            rows.Count == manifest.Rows.Count
            && rows.All(table => manifest.Rows.TryGetValue(table.Key, out var count) && count == table.Value)
            ? manifest
            : null;
    }

    /// <summary>How many rows each table holds.</summary>
    public IReadOnlyDictionary<string, long> CountRows() =>
        Ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToDictionary(
                table => table,
                table => long.Parse(Ask($"SELECT count(*) FROM \"{table}\"")[0], System.Globalization.CultureInfo.InvariantCulture)
            );

    public void Dispose() => folder.Delete(recursive: true);

    private List<string> Ask(string sql)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Data.Database,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read()) answers.Add(reader.GetString(0));
        return answers;
    }
}
