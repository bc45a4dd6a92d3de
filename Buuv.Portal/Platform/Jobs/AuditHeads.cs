using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Jobs;

/// <summary>Writes down how far the audit has come, in a file that an operator keeps elsewhere too.</summary>
public sealed class AuditHeads(IDbContextFactory<BuuvDb> reading, DataSettings settings, TimeProvider clock)
{
    public async Task ExportAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        if (await db.Audit.OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel) is not { } last) return;
        var head = new AuditHead(clock.GetUtcNow().UtcDateTime, last.Sequence, Convert.ToHexStringLower(last.Hash));
        if ((await ReadAsync(settings.AuditHeads, cancel)).LastOrDefault() is { } before && before.Sequence == head.Sequence) return;
        await File.AppendAllTextAsync(settings.AuditHeads, $"{head}\n", cancel);
    }

    /// <summary>The heads in a file; a line that a power cut left half-written is passed over.</summary>
    public static async Task<IReadOnlyList<AuditHead>> ReadAsync(string file, CancellationToken cancel = default) =>
        File.Exists(file) ? [.. (await File.ReadAllLinesAsync(file, cancel)).Select(AuditHead.Parse).OfType<AuditHead>()] : [];
}
