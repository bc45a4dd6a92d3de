using Buuv.Domain;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>Puts a backup back into an empty data folder. Nothing is in its place before everything was read and found whole.</summary>
public sealed class BackupReader(DataSettings data, IOptions<BackupSettings> settings, TimeProvider clock)
{
    /// <returns>What came back; or <see cref="PassphraseMissing"/>, <see cref="BackupUnreadable"/>, <see cref="BackupNotWhole"/>.</returns>
    public async Task<Result<BackupManifest>> RestoreAsync(string file)
    {
        using var folder = BackupFolder.New(data, clock.GetUtcNow().UtcDateTime);
        try
        {
            await using var sealedFile = File.OpenRead(file);
            await SealedFile.ReadAsync(sealedFile, settings.Value.Read(), folder.UnpackAsync);
        }
        catch (InvalidDataException)
        {
            return settings.Value.Read().Length == 0 ? new PassphraseMissing() : new BackupUnreadable(file);
        }
        if (await folder.CheckAsync() is not { } manifest) return new BackupNotWhole(file);
        await SignEverybodyOutAsync(folder.Data.Database);
        foreach (var key in Directory.GetFiles(folder.Data.Keys)) File.Move(key, Path.Combine(data.Keys, Path.GetFileName(key)));
        // Whoever runs this may have put a newer list there.
        if (File.Exists(folder.Data.Erased)) await File.AppendAllLinesAsync(data.Erased, await File.ReadAllLinesAsync(folder.Data.Erased));
        if (File.Exists(folder.Data.AuditHeads) && !File.Exists(data.AuditHeads)) File.Move(folder.Data.AuditHeads, data.AuditHeads);
        // Last: with it there, the folder is a Buuv.
        File.Move(folder.Data.Database, data.Database);
        return manifest;
    }

    // Who signed out since, perhaps because a phone was stolen, stays out.
    private static async Task SignEverybodyOutAsync(string database)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await using var db = new BuuvDb(new DbContextOptionsBuilder<BuuvDb>().UseSqlite(connection).Options);
        await db.Sessions.ExecuteDeleteAsync();
    }
}
