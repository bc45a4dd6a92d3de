using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Search;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Portal.Commands;

/// <summary>Brings the database to the present version when the portal starts.</summary>
public static class DatabaseStartup
{
    // SQLITE_CORRUPT and SQLITE_NOTADB.
    private const int Damaged = 11;
    private const int NoDatabase = 26;

    /// <summary>Applies what is missing. An existing file is copied first, so that a bad upgrade can be undone by hand.</summary>
    /// <returns><see cref="OtherVersion"/> when the file holds a step that this version does not know, <see cref="DatabaseGone"/> and
    /// <see cref="DatabaseDamaged"/> when there is no database where one should be; then nothing is changed.</returns>
    public static async Task<Result> MigrateAsync(DataSettings settings, TimeProvider clock, ILogger log)
    {
        // Without its database a folder with keys is not new: a new one beside them would look as if everything were gone.
        if (HasNone(settings) && HasKeys(settings)) return new DatabaseGone(settings.Folder);
        try
        {
            return await BringUpToDateAsync(settings, clock, log);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Damaged or NoDatabase)
        {
            return new DatabaseDamaged(settings.Folder);
        }
    }

    /// <summary>Checks that the database is of this version, for commands that run beside a portal that serves.</summary>
    /// <returns>Done, or <see cref="OtherVersion"/>.</returns>
    public static async Task<Result> CheckAsync(DataSettings settings)
    {
        await using var db = new BuuvDb(PersistenceServices.ReaderOptions(settings.Database));
        return (await db.Database.GetAppliedMigrationsAsync()).SequenceEqual(db.Database.GetMigrations())
            ? Result.Done
            : new OtherVersion(settings.Folder);
    }

    /// <returns>Done when there is no database and no key in the folder; else <see cref="FolderNotEmpty"/>.</returns>
    public static Result CheckEmpty(DataSettings settings) =>
        File.Exists(settings.Database) || HasKeys(settings) ? new FolderNotEmpty(settings.Folder) : Result.Done;

    private static bool HasNone(DataSettings settings) => !File.Exists(settings.Database) || new FileInfo(settings.Database).Length == 0;

    private static bool HasKeys(DataSettings settings) => Directory.Exists(settings.Keys) && Directory.EnumerateFiles(settings.Keys).Any();

    private static async Task<Result> BringUpToDateAsync(DataSettings settings, TimeProvider clock, ILogger log)
    {
        await using var db = new BuuvDb(PersistenceServices.WriterOptions(settings.Database));
        var applied = await db.Database.GetAppliedMigrationsAsync();
        if (applied.Except(db.Database.GetMigrations()).Any()) return new OtherVersion(settings.Folder);
        var missing = (await db.Database.GetPendingMigrationsAsync()).ToArray();
        if (missing.Length > 0)
        {
            if (File.Exists(settings.Database) && new FileInfo(settings.Database).Length > 0)
            {
                var copy = Path.Combine(
                    settings.Folder,
                    $"before-{missing[0]}-{clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.db"
                );
                await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
                log.LogInformation("Copied the database to {Copy} before bringing it up to date", copy);
            }
            await db.Database.MigrateAsync();
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        using var gate = new WriteGate(
            () => new BuuvDb(PersistenceServices.WriterOptions(settings.Database)),
            clock,
            NullLogger<WriteGate>.Instance
        );
        if (await SearchIndexStartup.BringUpToDateAsync(gate, db) is { IsDone: false } refused)
            return refused;
        var back = await new Erasure(gate, settings, clock).ApplyListAsync();
        if (back > 0)
            log.LogWarning(
                "{Count} people who had stopped were in this database all the same, as after putting back a backup; they are erased again",
                back
            );
        var version = await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync();
        log.LogInformation(
            "Data folder {Folder}, SQLite {Version}, {Count} migrations applied now",
            settings.Folder,
            version,
            missing.Length
        );
        return Result.Done;
    }
}

/// <summary>The data folder was made by another version of Buuv, and there is no way from there to here.</summary>
public sealed record OtherVersion(string Folder) : Refusal;

/// <summary>There are keys of a Buuv in this folder, and its database is missing or empty.</summary>
public sealed record DatabaseGone(string Folder) : Refusal;

/// <summary>The file is there, and is no database, or not a whole one.</summary>
public sealed record DatabaseDamaged(string Folder) : Refusal;

/// <summary>A backup is put back where there is nothing yet.</summary>
public sealed record FolderNotEmpty(string Folder) : Refusal;

/// <summary>For the <c>dotnet ef</c> tool only.</summary>
public sealed class DesignTimeDb : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<BuuvDb>
{
    public BuuvDb CreateDbContext(string[] args) => new(PersistenceServices.WriterOptions("design.db"));
}
