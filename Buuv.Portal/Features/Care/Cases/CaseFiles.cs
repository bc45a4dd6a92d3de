using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Features.Care.Lists;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>Opens case files for those who need them. Each reading is recorded.</summary>
public sealed class CaseFiles(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    CaseKeys keys,
    Retention retention,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The files of the places where the actor is a broker, as was chosen on the grid.</summary>
    public async Task<GridPage<CaseLine>> ListAsync(StaffActor actor, GridChoices choices, CancellationToken cancel = default)
    {
        var (theirs, today) = (actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map), DutchTime.Today(clock));
        await using var db = await reading.CreateDbContextAsync(cancel);
        var files = db.CaseFiles.Include(file => file.Referrals).Where(file => theirs.Contains(file.Neighbourhood));
        var found = await CaseGrid.Ordered(CaseGrid.Filtered(files, choices, actor.AccountId, Now), choices, Now, today)
            .ToGridPageAsync(choices, cancel);
        var names = await NamesAsync(db, found.Rows);
        var steps = await StepsAsync(db, found.Rows, today);
        return found.Showing<CaseLine>([.. found.Rows.Select(file => LineOf(file, names) with { Next = NextOf(file, steps[file.Id]) })]);
    }

    /// <summary>Those that no broker has taken, the longest waiting first.</summary>
    public async Task<IReadOnlyList<CaseLine>> WaitingAsync(StaffActor actor)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        var files = await db.CaseFiles.Include(file => file.Referrals)
            .Where(file => theirs.Contains(file.Neighbourhood) && file.ClosedAt == null && file.Assignee == null)
            .OrderBy(file => file.At).ToListAsync();
        var names = await NamesAsync(db, files);
        return [.. files.Where(file => file.Status == CaseStatus.Waiting).Select(file => LineOf(file, names))];
    }

    /// <summary>The open files that the actor looks after, with the day of what is planned first. An appointment that is over stays until
    /// another is made.</summary>
    public async Task<IReadOnlyList<(CaseLine Line, DateOnly? On)>> OwnAsync(StaffActor actor)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        var files = await db.CaseFiles.Include(file => file.Referrals)
            .Where(file => file.ClosedAt == null && file.Assignee!.Account == actor.AccountId && theirs.Contains(file.Neighbourhood))
            .OrderBy(file => file.At).ToListAsync();
        var names = await NamesAsync(db, files);
        var steps = await StepsAsync(db, files, DutchTime.Today(clock));
        return [.. files.Select(file => (LineOf(file, names), NextOf(file, steps[file.Id])?.Day ?? DayOf(file.AppointmentAt)))];
    }

    /// <summary>The files that were referred to the actor's organisations, the longest waiting first.</summary>
    public async Task<IReadOnlyList<CaseLine>> AtPartnerAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        var files = await db
            .CaseFiles.Include(file => file.Referrals)
            .Where(file =>
                file.ClosedAt == null
                && file.Referrals.Any(referral =>
                    (referral.State == ReferralState.Waiting || referral.State == ReferralState.Accepted)
                    && db.PartnerMembers.Any(member =>
                        member.OrganisationId == referral.OrganisationId && member.AccountId == actor.AccountId
                    )
                )
            )
            .OrderBy(file => file.At)
            .ToListAsync();
        var names = await NamesAsync(db, files);
        return
        [
            .. files
                .Where(file => actor.May(Permission.AnswerReferrals, directory.Map.Find(file.Neighbourhood)!))
                .Select(file => LineOf(file, names)),
        ];
    }

    /// <returns>The file, with its texts for its broker and its partner, and its cover for other brokers of the place; for others <see
    /// cref="NotFound"/>.</returns>
    public async Task<Result<CaseView>> OpenAsync(StaffActor actor, CaseFileId id)
    {
        var isNoted = false;
        var opened = await LookAsync(actor, id, async (db, file, access, _) =>
        {
            if (access is CaseAccess.Assigned or CaseAccess.Partner)
                isNoted = file.OpenedBy(actor.Worker(), await db.LastOpenedAsync(actor, DomainEventKind.CaseOpened, id.Value), Now);
            return access;
        });
        // What is noted now is in the database when this page is shown.
        return opened is { IsDone: true, Value: { Access: CaseAccess.Assigned, Content: { } content } view } && isNoted
            ? view with { Content = content with { Opened = [new(Now, actor.Name), .. content.Opened] } }
            : opened;
    }

    /// <summary>Another broker of the place must read it now, and says why. The broker of the file and the admin see that.</summary>
    public Task<Result<CaseView>> OpenInNeedAsync(StaffActor actor, CaseFileId id, string? reason) =>
        LookAsync(actor, id, (_, file, access, seal) => Task.FromResult<Result<CaseAccess>>(access != CaseAccess.Cover ? new NotFound()
            : file.OpenInNeed(Id.New<CaseNeedId>(), actor.Worker(), reason, seal.Close, Now) is { Refusal: { } refusal } ? refusal
            : CaseAccess.InNeed));

    private async Task<Result<CaseView>> LookAsync(
        StaffActor actor,
        CaseFileId id,
        Func<BuuvDb, CaseFile, CaseAccess, CaseSeal, Task<Result<CaseAccess>>> enter
    )
    {
        var seal = await keys.ReadyAsync();
        return await gate.WriteAsync<CaseView>(async db =>
        {
            if (
                await db.CaseFiles.WithParts().FirstOrDefaultAsync(file => file.Id == id) is not { } file
                || directory.Map.Find(file.Neighbourhood) is not { } home
            )
                return new NotFound();
            var access = await db.AccessAsync(actor, file, home);
            if (access == CaseAccess.None) return new NotFound();
            var entered = await enter(db, file, access, seal);
            if (!entered.IsDone) return entered.Refusal;
            var person = file.ResidentId is { } resident ? await db.Residents.FindAsync(resident) : null;
            var content =
                entered.Value == CaseAccess.Cover ? null : await new CaseReader(db, seal, directory).ReadAsync(file, person, entered.Value);
            return new CaseView(
                id,
                file.ResidentId,
                person?.FirstName,
                home.Name,
                home.Municipality,
                file.At,
                file.Source,
                file.Status,
                file.EnteredBy,
                file.Assignee,
                entered.Value,
                content is null ? null : content with
                {
                    KeptDays = retention.DaysOf("cases"),
                    // Who read it, and why, is for its broker.
                    Opened = entered.Value == CaseAccess.Assigned ? content.Opened : [],
                }
            )
            {
                Waits = file.Waits,
            };
        });
    }

    private static DateOnly? DayOf(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(DutchTime.Of(at)) : null;

    // The days that are still to come, without what was written.
    private static async Task<ILookup<CaseFileId, DateOnly>> StepsAsync(BuuvDb db, IEnumerable<CaseFile> files, DateOnly today)
    {
        CaseFileId[] ids = [.. files.Select(file => file.Id)];
        var steps = await db.CaseFiles.Where(file => ids.Contains(file.Id)).SelectMany(file => file.Steps)
            .Where(step => step.Day > today).Select(step => new { step.CaseId, step.Day }).ToListAsync();
        return steps.ToLookup(step => step.CaseId, step => step.Day);
    }

    private CaseNext? NextOf(CaseFile file, IEnumerable<DateOnly> steps)
    {
        var appointment = file.AppointmentAt >= Now ? DayOf(file.AppointmentAt) : null;
        var step = steps.Select(day => (DateOnly?)day).Min();
        if (appointment is { } on && !(step < on)) return new(on, IsAppointment: true);
        return step is { } day ? new(day, IsAppointment: false) : null;
    }

    private CaseLine LineOf(CaseFile file, Dictionary<ResidentId, string> names) =>
        new(
            file.Id,
            file.ResidentId is { } resident ? names.GetValueOrDefault(resident) : null,
            directory.Map.Find(file.Neighbourhood)!.Name,
            file.At,
            file.Source,
            file.Status,
            file.Assignee?.Name
        )
        {
            Waits = file.Waits,
        };

    private static Task<Dictionary<ResidentId, string>> NamesAsync(BuuvDb db, IEnumerable<CaseFile> files)
    {
        ResidentId[] ids = [.. files.Select(file => file.ResidentId).OfType<ResidentId>()];
        return db.Residents.IgnoreQueryFilters().Where(resident => ids.Contains(resident.Id))
            .ToDictionaryAsync(resident => resident.Id, resident => resident.FirstName);
    }
}
