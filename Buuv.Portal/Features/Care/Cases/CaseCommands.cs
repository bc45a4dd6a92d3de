using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>What a broker does with a file. The file itself checks whether it is theirs; for an actor who is no broker of the place it is
/// not found.</summary>
public sealed class CaseCommands(
    WriteGate gate,
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    CaseKeys keys,
    CaseIntakes intakes,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Result> TakeAsync(StaffActor actor, CaseFileId id) => ForAsync(actor, id, (file, _) => file.Take(actor.Worker(), Now));

    /// <summary>Gives it to another broker of the place.</summary>
    public Task<Result> HandToAsync(StaffActor actor, CaseFileId id, Guid colleague) =>
        ForAsync(actor, id, async (db, file, _) =>
            (await BrokersAsync(db, file)).FirstOrDefault(broker => broker.Account == colleague) is { } other
                ? file.HandTo(actor.Worker(), other, Now)
                : new NotFound()
        );

    public Task<Result> NoteAsync(
        StaffActor actor,
        CaseFileId id,
        CaseStepId step,
        DateOnly? day,
        string? words,
        CaseStepKind kind = CaseStepKind.Other
    ) => ForAsync(actor, id, (db, file, seal) =>
        {
            if (day is not { } on) return Task.FromResult<Result>(new MomentMissing());
            var isNew = file.Steps.All(known => known.Id != step);
            var noted = file.Note(step, actor.Worker(), on, words, seal.Close, kind);
            if (noted.IsDone && isNew) db.MayBeUndone(DeedKind.CaseStepNoted, step.Value, actor.AccountId, Now);
            return Task.FromResult(noted);
        });

    public Task<Result> PlanAsync(StaffActor actor, CaseFileId id, DateTime? when, string? what) =>
        ForAsync(actor, id, (file, seal) => file.Plan(actor.Worker(), when, what, seal.Close));

    /// <param name="volunteer">One of the municipality's register; null removes the volunteer who goes along.</param>
    public Task<Result> GoWithAsync(StaffActor actor, CaseFileId id, TrainedVolunteerId? volunteer) =>
        ForAsync(actor, id, async (db, file, _) =>
        {
            var town = directory.Map.Find(file.Neighbourhood)!.Municipality;
            var chosen = volunteer is { } which
                ? await db.TrainedVolunteers.FirstOrDefaultAsync(row => row.Id == which && row.Municipality == town)
                : null;
            return volunteer is not null && chosen is null ? new NotFound() : file.GoWith(actor.Worker(), chosen, DutchTime.Today(clock));
        });

    /// <summary>The person was asked after all, and said yes.</summary>
    /// <param name="words">The very words that were read out.</param>
    public Task<Result> AgreeAsync(StaffActor actor, CaseFileId id, string words) => ForAsync(actor, id, (db, file, seal) =>
    {
        var agreed = file.Agree(actor.Worker(), words, seal.Close, Now);
        if (agreed.IsDone && file.ResidentId is { } person) db.Add(new Consent(person, words, ConsentDoor.Phone, Now, actor.AccountId));
        return Task.FromResult(agreed);
    });

    /// <summary>The person who was referred is this resident from now on.</summary>
    public Task<Result> BelongsToAsync(StaffActor actor, CaseFileId id, ResidentId person) =>
        ForAsync(actor, id, async (db, file, _) =>
            await db.Residents.FindAsync(person) is { } resident
            && directory.Map.Find(resident.Neighbourhood) is { } home
            && actor.May(Permission.KeepCases, home)
                ? file.BelongsTo(actor.Worker(), resident)
                : new NotFound()
        );

    /// <summary>Colleagues who could take over a file.</summary>
    public async Task<IReadOnlyList<CaseWorker>> ColleaguesAsync(StaffActor actor, CaseFileId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return
            await db.CaseFiles.FirstOrDefaultAsync(file => file.Id == id) is { } file
            && actor.May(Permission.KeepCases, directory.Map.Find(file.Neighbourhood)!)
            ? [.. (await BrokersAsync(db, file)).Where(broker => broker.Account != actor.AccountId)]
            : [];
    }

    public Task<Result> CloseAsync(StaffActor actor, CaseFileId id, CaseOutcome? outcome, string? words) =>
        ForAsync(actor, id, (db, file, seal) =>
        {
            var (now, isOpen) = (Now, file.ClosedAt is null);
            var closed = file.Close(actor.Worker(), outcome, words, seal.Close, now);
            if (closed.IsDone && isOpen) db.MayBeUndone(DeedKind.CaseClosed, id.Value, actor.AccountId, now);
            return Task.FromResult(closed);
        });

    /// <summary>A post is too big for the board: it is withdrawn without saying why, and goes on inside. For a broker or moderator of the
    /// place.</summary>
    public async Task<Result<CaseFileId>> MoveInwardAsync(StaffActor actor, PostId post, string? reason)
    {
        var seal = await keys.ReadyAsync();
        return await gate.WriteAsync<CaseFileId>(db => MoveInwardAsync(db, seal, actor, post, reason));
    }

    /// <inheritdoc cref="CaseIntakes.MoveInwardAsync"/>
    internal Task<Result<CaseFileId>> MoveInwardAsync(BuuvDb db, CaseSeal seal, StaffActor actor, PostId post, string? reason) =>
        intakes.MoveInwardAsync(db, seal, actor, post, reason, note => MayMove(actor, note.Neighbourhood));

    /// <inheritdoc cref="CaseIntakes.TakeInAsync"/>
    internal async Task<Result<CaseFileId>> TakeInAsync(
        BuuvDb db,
        CaseSeal seal,
        StaffActor actor,
        PostId waited,
        ResidentId whose,
        NeighbourhoodCode where,
        string asked,
        string reason
    ) => MayMove(actor, where) ? await intakes.TakeInAsync(db, seal, actor, waited, whose, where, asked, reason) : new NotFound();

    private bool MayMove(StaffActor actor, NeighbourhoodCode where) =>
        directory.Map.Find(where) is { } home && actor.May(Permission.MoveInward, home);

    private async Task<IReadOnlyList<CaseWorker>> BrokersAsync(BuuvDb db, CaseFile file)
    {
        var home = directory.Map.Find(file.Neighbourhood)!;
        var keepers = Rights.RolesFor(Permission.KeepCases);
        var rows = await (
            from duty in db.Duties.AsNoTracking()
            where keepers.Contains(duty.Role)
            join account in db.Users.AsNoTracking() on duty.AccountId equals account.Id
            where account.SuspendedAt == null
            select new { duty, account.Id, account.StaffName }).ToListAsync();
        return [.. rows.Where(row => row.duty.Duty.Covers(home)).Select(row => new CaseWorker(row.Id, row.StaffName ?? "Buuv")).Distinct()];
    }

    private Task<Result> ForAsync(StaffActor actor, CaseFileId id, Func<CaseFile, CaseSeal, Result> act) =>
        ForAsync(actor, id, (_, file, seal) => Task.FromResult(act(file, seal)));

    internal async Task<Result> ForAsync(StaffActor actor, CaseFileId id, Func<BuuvDb, CaseFile, CaseSeal, Task<Result>> act)
    {
        var seal = await keys.ReadyAsync();
        return await gate.WriteAsync(async db => await FileAsync(db, actor, id) is { } file ? await act(db, file, seal) : new NotFound());
    }

    /// <returns>Null when it is not there for this member of staff.</returns>
    internal async Task<CaseFile?> FileAsync(BuuvDb db, StaffActor actor, CaseFileId id) =>
        await db.CaseFiles.WithParts().FirstOrDefaultAsync(file => file.Id == id) is { } file
            && directory.Map.Find(file.Neighbourhood) is { } home && actor.May(Permission.KeepCases, home) ? file : null;
}
