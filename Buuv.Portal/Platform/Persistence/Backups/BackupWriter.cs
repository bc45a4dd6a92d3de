using System.Reflection;
using Buuv.Domain;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>Writes everything that must come back after a disaster into one sealed file: the database as it is at one moment, the keys, who
/// stopped, and how far the audit was. People go on placing and answering meanwhile.</summary>
public sealed class BackupWriter(DataSettings data, IOptions<BackupSettings> settings, IHostEnvironment environment, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="file">Where to; it must not be there yet.</param>
    /// <returns>What it holds, read back from the file; or <see cref="PassphraseMissing"/>, <see cref="PassphraseTooShort"/>,
    /// <see cref="BackupIsThere"/>, <see cref="BackupNotWhole"/>.</returns>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    public async Task<Result<BackupManifest>> WriteAsync(string file)
    {
        var passphrase = settings.Value.Read();
        if (passphrase.Length == 0 && environment.IsProduction()) return new PassphraseMissing();
        if (passphrase.Length is > 0 and < BackupSettings.PassphraseLength) return new PassphraseTooShort(BackupSettings.PassphraseLength);
        if (File.Exists(file)) return new BackupIsThere(file);
        var part = file + ".part";
        try
        {
            using (var folder = BackupFolder.New(data, Now)) await PackAsync(folder, part, passphrase);
            using (var folder = BackupFolder.New(data, Now))
            {
                await using (var written = File.OpenRead(part)) await SealedFile.ReadAsync(written, passphrase, folder.UnpackAsync);
                if (await folder.CheckAsync() is not { } manifest) return new BackupNotWhole(file);
                File.Move(part, file, overwrite: false);
                new BackupMark(data).Set(Now);
                return manifest;
            }
        }
        catch (InvalidDataException)
        {
            return new BackupNotWhole(file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task PackAsync(BackupFolder folder, string part, string passphrase)
    {
        await using (var db = new BuuvDb(PersistenceServices.ReaderOptions(data.Database)))
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {folder.Data.Database}");
            var version = typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            await folder.WriteManifestAsync(new(version, Now, (await db.Database.GetAppliedMigrationsAsync()).Last(), folder.CountRows()));
        }
        // After the database: every key it was written with is among them, and so is everybody who stopped before.
        Directory.CreateDirectory(folder.Data.Keys);
        foreach (var key in Directory.GetFiles(data.Keys)) File.Copy(key, Path.Combine(folder.Data.Keys, Path.GetFileName(key)));
        if (File.Exists(data.Erased)) File.Copy(data.Erased, folder.Data.Erased);
        if (File.Exists(data.AuditHeads)) File.Copy(data.AuditHeads, folder.Data.AuditHeads);

        await using var written = new FileStream(part, OwnerOnly());
        await SealedFile.WriteAsync(written, passphrase, Now, folder.PackAsync);
        written.Flush(flushToDisk: true);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
