using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Checks the whole database now and then and logs damage, which would otherwise stay hidden in rarely used pages until the last
/// good backup is gone.</summary>
public sealed class DatabaseCheck(IDbContextFactory<BuuvDb> reading, ILogger<DatabaseCheck> log)
{
    /// <summary>Whether the last check found damage.</summary>
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
