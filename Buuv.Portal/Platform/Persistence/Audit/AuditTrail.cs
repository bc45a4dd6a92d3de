using Buuv.Domain.Events;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence.Audit;

/// <summary>The audit only grows. The gate adds to it in the transaction of what happened; the database itself refuses to change or delete
/// an entry.</summary>
public static class AuditTrail
{
    /// <summary>For the migration: triggers that refuse every change and deletion.</summary>
    public static readonly IReadOnlyList<string> AppendOnly =
    [
        """CREATE TRIGGER "AuditEntries_StayAsTheyAre" BEFORE UPDATE ON "AuditEntries" """
            + "BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END",
        """CREATE TRIGGER "AuditEntries_Stay" BEFORE DELETE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END""",
    ];

    /// <summary>Adds entries for the audited events, within the transaction; the gate saves them. There is one writer at a time, so no
    /// other takes the next number.</summary>
    /// <param name="happened">Saved, so that each has its number.</param>
    /// <returns>False when there is nothing to save.</returns>
    public static async Task<bool> AppendAsync(BuuvDb db, IEnumerable<DomainEvent> happened, CancellationToken cancel)
    {
        var audited = happened.Where(domainEvent => domainEvent.Kind.IsAudited()).ToArray();
        if (audited.Length == 0) return false;
        var last = await db.Audit.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        foreach (var domainEvent in audited) db.Audit.Add(last = AuditEntry.After(last, domainEvent));
        return true;
    }
}
