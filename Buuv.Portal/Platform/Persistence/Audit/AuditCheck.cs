using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence.Audit;

/// <summary>What is wrong with the audit.</summary>
public enum AuditFault
{
    /// <summary>Its fields are not those that were written.</summary>
    Edited,

    /// <summary>There is a gap.</summary>
    Missing,

    /// <summary>It does not follow the one before.</summary>
    OutOfOrder,

    /// <summary>The end was there when a head was exported, and is gone.</summary>
    CutOff,

    /// <summary>The chain is whole, but is another one than when a head was exported.</summary>
    Rewritten,
}

/// <summary>Reads the whole audit again, and compares it with the heads that were exported.</summary>
public static class AuditCheck
{
    // Seldom enough to cost nothing, often enough to see that it goes on.
    private const int Step = 500;

    /// <param name="progress">Told now and then how many entries were read.</param>
    /// <returns>The first fault, with the entry it is about; or none, with the number of entries.</returns>
    public static async Task<(AuditFault? Fault, long Sequence)> RunAsync(
        BuuvDb db,
        IReadOnlyCollection<AuditHead> heads,
        IProgress<long>? progress = null,
        CancellationToken cancel = default
    )
    {
        var expected = heads.ToLookup(head => head.Sequence, head => head.Hash);
        AuditEntry? last = null;
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var next = (last?.Sequence ?? 0) + 1;
            if (entry.Sequence != next) return (AuditFault.Missing, next);
            if (!entry.Previous.AsSpan().SequenceEqual(last?.Hash ?? new byte[AuditEntry.HashBytes])) return (AuditFault.OutOfOrder, next);
            if (!entry.Hash.AsSpan().SequenceEqual(entry.Compute())) return (AuditFault.Edited, next);
            if (expected[next].Any(hash => hash != Convert.ToHexStringLower(entry.Hash))) return (AuditFault.Rewritten, next);
            last = entry;
            if (next % Step == 0) progress?.Report(next);
        }
        var length = last?.Sequence ?? 0;
        return heads.Any(head => head.Sequence > length) ? (AuditFault.CutOff, length + 1) : (null, length);
    }
}
