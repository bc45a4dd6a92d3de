using System.Globalization;

namespace Buuv.Portal.Platform.Persistence.Audit;

/// <summary>The last entry of the audit at some moment. Written to a file that can be kept elsewhere, out of reach of an intruder who cuts
/// or rewrites the audit.</summary>
public sealed record AuditHead(DateTime At, long Sequence, string Hash)
{
    /// <summary>"2026-11-22T03:00:00Z 17 9f86…".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At:yyyy-MM-ddTHH:mm:ssZ} {Sequence} {Hash}");

    /// <returns>Null for a line that is no head.</returns>
    public static AuditHead? Parse(string line) =>
        line.Split(' ') is [var at, var sequence, { Length: AuditEntry.HashBytes * 2 } hash]
        && DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
        && long.TryParse(sequence, CultureInfo.InvariantCulture, out var number)
            ? new(moment, number, hash)
            : null;
}
