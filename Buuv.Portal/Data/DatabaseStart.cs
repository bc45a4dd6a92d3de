using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Settings;
using Buuv.Portal.Data.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Portal.Data;

/// <summary>Brings the database to the present version when the portal starts.</summary>
public static class DatabaseStart
{
    /// <summary>Applies what is missing. An existing file is copied first, so that a bad upgrade can be undone by hand.</summary>
    /// <returns><see cref="OtherVersion"/> when the file holds a step that this version does not know; it is left as it is.</returns>
    public static async Task<Result> MigrateAsync(DataSettings settings, TimeProvider clock, ILogger log)
    {
        await using var db = new BuuvDb(DataFeature.WriterOptions(settings.Database));
        var applied = await db.Database.GetAppliedMigrationsAsync();
        if (applied.Except(db.Database.GetMigrations()).Any()) return new OtherVersion(settings.Folder);
        var missing = (await db.Database.GetPendingMigrationsAsync()).ToArray();
        if (missing.Length > 0)
        {
            if (File.Exists(settings.Database) && new FileInfo(settings.Database).Length > 0)
            {
                var copy = Path.Combine(settings.Folder, $"before-{missing[0]}-{clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.db");
                await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
                log.LogInformation("Copied the database to {Copy} before bringing it up to date", copy);
            }
            await db.Database.MigrateAsync();
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        using var gate = new WriteGate(() => new BuuvDb(DataFeature.WriterOptions(settings.Database)), clock, NullLogger<WriteGate>.Instance);
        var back = await new Erasure(gate, settings, clock).ApplyListAsync();
        if (back > 0) log.LogWarning("{Count} people who had stopped were in this database all the same, as after putting back a backup; they are erased again", back);
        var version = await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync();
        log.LogInformation("SQLite {Version}, database {File}, {Count} migrations applied now", version, settings.Database, missing.Length);
        return Result.Done;
    }
}

/// <summary>The data folder was made by another version of Buuv, and there is no way from there to here.</summary>
public sealed record OtherVersion(string Folder) : Refusal;

/// <summary>For the <c>dotnet ef</c> tool only.</summary>
public sealed class DesignTimeDb : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<BuuvDb>
{
    public BuuvDb CreateDbContext(string[] args) => new(DataFeature.WriterOptions("design.db"));
}
