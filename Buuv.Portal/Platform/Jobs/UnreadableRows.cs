using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Jobs;

/// <summary>Names the rows that are shown nowhere because they hold a choice that does not exist, so that an operator can mend
/// them.</summary>
public sealed class UnreadableRows(IDbContextFactory<BuuvDb> reading, ILogger<UnreadableRows> log)
{
    public async Task NameAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        if (await KnownChoices.LeftOutAsync(db, cancel) is { Count: > 0 } rows)
            log.LogError(
                "{Count} rows are left out of every page, because they hold a choice that does not exist: {Rows}",
                rows.Count,
                string.Join(", ", rows)
            );
    }
}
