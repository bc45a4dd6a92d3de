using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.Audit;

/// <summary>What became of a look through the whole audit.</summary>
/// <param name="Fault">Null when it is whole.</param>
/// <param name="Sequence">The entry with the fault, or how many entries there are.</param>
/// <param name="Since">When the first entry was written; null when there is none.</param>
/// <param name="Heads">With how many heads that were kept it was compared.</param>
public sealed record AuditVerdict(AuditFault? Fault, long Sequence, DateTime? Since, int Heads);

/// <summary>Reads the audit, for the admin.</summary>
public sealed class AuditQueries(IDbContextFactory<BuuvDb> reading, StaffQueries staff, DataSettings settings, TimeProvider clock)
{
    // Of an id only the end differs from those made at the same time.
    private const int ShownOfId = 8;

    /// <summary>One page of entries; none for who does not run the portal.</summary>
    public async Task<GridPage<AuditRow>> PageAsync(StaffActor actor, GridChoices choices, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.RunPortal)) return new([], 0);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var ordered = AuditTable.Ordered(db.Audit.AsNoTracking(), choices, DutchTime.Today(clock));
        var page = AuditTable.IsAll(choices)
            ? await ByNumberAsync(ordered, choices, cancel)
            : await ordered.ToGridPageAsync(choices, cancel);
        Guid[] ids =
            [.. page.Rows.SelectMany(entry => new[] { entry.EnteredById, entry.ActorId, entry.SubjectId }).OfType<Guid>().Distinct()];
        var names = await db.Users.Where(account => ids.Contains(account.Id) && account.StaffName != null)
            .ToDictionaryAsync(account => account.Id, account => account.StaffName!, cancel);
        return page.Showing<AuditRow>([.. page.Rows.Select(entry => RowOf(entry, names))]);
    }

    /// <summary>Reads all of it again and compares it with the heads that were kept.</summary>
    /// <param name="progress">Told how many of how many entries were read.</param>
    public async Task<Result<AuditVerdict>> VerifyAsync(
        StaffActor actor, IProgress<(long Read, long Total)>? progress = null, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        var heads = await AuditHeads.ReadAsync(settings.AuditHeads, cancel);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var total = await db.Audit.MaxAsync(entry => (long?)entry.Sequence, cancel) ?? 0;
        var since = await db.Audit.OrderBy(entry => entry.Sequence).Select(entry => (DateTime?)entry.At).FirstOrDefaultAsync(cancel);
        var told = progress is null ? null : new Told(read => progress.Report((read, total)));
        var (fault, sequence) = await AuditCheck.RunAsync(db, heads, told, cancel);
        return new AuditVerdict(fault, sequence, since, heads.Count);
    }

    // Its numbers have no gaps: they say which entries are on a page, so that the last page is as near as the first.
    private static async Task<GridPage<AuditEntry>> ByNumberAsync(
        IQueryable<AuditEntry> ordered, GridChoices choices, CancellationToken cancel)
    {
        var total = (int)Math.Min(await ordered.MaxAsync(entry => (long?)entry.Sequence, cancel) ?? 0, int.MaxValue);
        var before = (Math.Min(choices.Page, GridPaging.LastPage(total)) - 1) * GridPaging.Size;
        var (first, last) = choices.IsDescending
            ? (total - before - GridPaging.Size + 1, total - before)
            : (before + 1, before + GridPaging.Size);
        var rows = await ordered.Where(entry => entry.Sequence >= first && entry.Sequence <= last).ToListAsync(cancel);
        return new(rows, total);
    }

    private AuditRow RowOf(AuditEntry entry, IReadOnlyDictionary<Guid, string> names)
    {
        var by = entry.EnteredById ?? entry.ActorId;
        var about = entry.SubjectId ?? (entry.ActorId != by ? entry.ActorId : null);
        return new(
            entry.Sequence,
            entry.At,
            AuditTable.Word(entry.Kind),
            entry.What is { } what && Duty.Parse(what) is { } duty ? $"{StaffWords.Of(duty.Role)}, {PlaceOf(duty)}" : null,
            by is not { } who ? AuditText.ByItself : names.GetValueOrDefault(who) ?? AuditText.ByNoStaff,
            about is { } id ? names.GetValueOrDefault(id) ?? $"…{id.ToString("N")[^ShownOfId..]}" : null
        );
    }

    private string PlaceOf(Duty duty) => staff.NameOf(duty.Scope) ?? AdminText.Everywhere;

    // As Progress, on the thread that reads: nothing is told late.
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
