using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Reads the whole database now and then, and says when a part of it was damaged: a page that nobody opens would hide that until
/// the last whole backup is gone.</summary>
public sealed class DatabaseCheck(IDbContextFactory<BuuvDb> reading, ILogger<DatabaseCheck> log)
{
    /// <summary>What the last look found.</summary>
    public bool IsDamaged { get; private set; }

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var found = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS Value FROM pragma_quick_check").ToListAsync(cancel);
        IsDamaged = found is not ["ok"];
        if (IsDamaged)
            log.LogError(
                "The database is damaged: put a backup back. SQLite found {Count} faults, the first of them: {Fault}",
                found.Count,
                found.FirstOrDefault()
            );
    }
}
