using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Features.Care.Lists;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Concerns;

/// <summary>A line in the list of concerns: the person or place, never the text.</summary>
/// <param name="Name">First name; null when it is about a place.</param>
public sealed record ConcernLine(
    ConcernId Id,
    string? Name,
    string Neighbourhood,
    DateTime At,
    CaseWorker? LooksAfter,
    DateOnly? LookOn,
    DateTime? DoneAt
);

/// <summary>A concern that was opened.</summary>
/// <param name="About">Null when it is about a place.</param>
/// <param name="Place">Where it is; null when it is about a person.</param>
/// <param name="Result">The outcome; of a place it is told to the resident who reported it.</param>
public sealed record ConcernView(
    ConcernLine Line,
    ResidentId? About,
    string? Place,
    string Words,
    string RaisedBy,
    string? Result,
    bool IsMine
);

/// <summary>A report about a place, as its reporter sees it.</summary>
/// <param name="ToldBack">The outcome; null as long as there is none.</param>
public sealed record PlaceReport(ConcernLine Line, string Place, string? ToldBack);

/// <summary>Concerns about residents and places, for the brokers of that place.</summary>
public sealed class ConcernCommands(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    CaseKeys keys,
    TimeProvider clock
)
{
    private const int MostReported = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A member of staff raises a concern about a resident of a place where they serve.</summary>
    public Task<Result<ConcernId>> RaiseAsync(Guid commandId, StaffActor actor, ResidentId about, string? words) =>
        RaiseAsync(commandId, about, words, actor.AccountId, (_, home) =>
            Task.FromResult(actor.May(Permission.ServeCaller, home) ? actor.Name : null)
        );

    /// <summary>A neighbour raises a concern about the other in their conversation.</summary>
    public async Task<Result<ConcernId>> RaiseInTalkAsync(
        Guid commandId,
        ResidentActor actor,
        ConversationId conversation,
        string? words
    )
    {
        if (!actor.May(Permission.ReadConversation)) return new NotFound();
        var me = actor.PersonId;
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Conversations.FirstOrDefaultAsync(row => row.Id == conversation) is not { } both || !both.Includes(me))
            return new NotFound();
        return await RaiseAsync(commandId, both.OtherThan(me), words, actor.Id, async (writing, _) =>
            (await writing.Residents.FindAsync(me))?.FirstName
        );
    }

    /// <summary>A resident reports a place, or the phone team does for them.</summary>
    public async Task<Result<ConcernId>> RaiseAboutPlaceAsync(
        Guid commandId,
        Actor actor,
        NeighbourhoodCode? where,
        string? place,
        string? words
    )
    {
        if (where is not { } code || directory.Map.Find(code) is null) return new NeighbourhoodMissing();
        var seal = await keys.ReadyAsync();
        return await gate.OnceAsync<ConcernId>(commandId, async db =>
        {
            if (await NameOfAsync(db, actor) is not { } name) return new NotFound();
            var raised = Concern.RaiseAboutPlace(Id.New<ConcernId>(), code, place, words, ReporterOf(actor), name, seal.Close, Now);
            if (!raised.IsDone) return raised.Refusal;
            raised.Value.WasEnteredBy(actor.Id);
            db.Add(raised.Value);
            return raised.Value.Id;
        });
    }

    /// <summary>Reports about places by this person, the latest first.</summary>
    public async Task<IReadOnlyList<PlaceReport>> ReportedAsync(Actor actor)
    {
        var by = ReporterOf(actor);
        await using var db = await reading.CreateDbContextAsync();
        var reported = await db
            .Concerns.Where(concern => concern.RaisedById == by && concern.SubjectId == null)
            .OrderByDescending(concern => concern.At)
            .Take(MostReported)
            .ToListAsync();
        if (reported.Count == 0)
            return [];
        var seal = await keys.ReadyAsync();
        return
        [
            .. reported.Select(concern => new PlaceReport(
                LineOf(concern, null),
                seal.Open(concern.Id.Value, SealedField.ConcernPlace, concern.Place!),
                concern.ToldBack
            )),
        ];
    }

    /// <summary>First name of a resident whom this member of staff serves; null for other residents.</summary>
    public async Task<string?> NameAsync(StaffActor actor, ResidentId about)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.FirstOrDefaultAsync(resident => resident.Id == about && resident.StoppedAt == null) is { } person
            && directory.Map.Find(person.Neighbourhood) is { } home && actor.May(Permission.ServeCaller, home) ? person.FirstName : null;
    }

    /// <summary>Those of the places where the actor is a broker, as was chosen on the grid.</summary>
    public async Task<GridPage<ConcernLine>> ListAsync(StaffActor actor, GridChoices choices, CancellationToken cancel = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var found = await ConcernGrid.Ordered(ConcernGrid.Filtered(Theirs(db, actor), choices, DutchTime.Today(clock)), choices)
            .ToGridPageAsync(choices, cancel);
        return found.Showing(await LinesAsync(db, found.Rows));
    }

    /// <summary>What still must be looked into today, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ConcernLine>> WaitingAsync(StaffActor actor)
    {
        var today = DutchTime.Today(clock);
        await using var db = await reading.CreateDbContextAsync();
        return await LinesAsync(db, await Theirs(db, actor)
            .Where(concern => concern.DoneAt == null && (concern.LookOn == null || concern.LookOn <= today))
            .OrderBy(concern => concern.At).ToListAsync());
    }

    /// <summary>The open ones that the actor looks into, the nearest day first.</summary>
    public async Task<IReadOnlyList<ConcernLine>> OwnAsync(StaffActor actor)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        var rows = await (
            from concern in db.Concerns
            where concern.DoneAt == null && concern.LooksAfter!.Account == actor.AccountId && theirs.Contains(concern.Neighbourhood)
            let name = db.Residents.Where(person => person.Id == concern.SubjectId).Select(person => person.FirstName).FirstOrDefault()
            where concern.SubjectId == null || name != null
            orderby concern.LookOn
            select new { concern, name }).ToListAsync();
        return [.. rows.Select(row => LineOf(row.concern, row.name))];
    }

    /// <summary>Reads one. Each reading is noted.</summary>
    public Task<Result<ConcernView>> OpenAsync(StaffActor actor, ConcernId id) =>
        ForAsync<ConcernView>(actor, id, async (db, concern, seal) =>
        {
            var before = await db.LastOpenedAsync(actor, DomainEventKind.ConcernOpened, id.Value);
            concern.OpenedBy(actor.Worker(), before, Now);
            concern.Reseal(seal.Again);
            var name = await db
                .Residents.IgnoreQueryFilters()
                .Where(resident => resident.Id == concern.SubjectId)
                .Select(resident => resident.FirstName)
                .FirstOrDefaultAsync();
            return new ConcernView(
                LineOf(concern, name),
                concern.SubjectId,
                concern.Place is { } place ? seal.Open(id.Value, SealedField.ConcernPlace, place) : null,
                seal.Open(id.Value, SealedField.Concern, concern.Words),
                concern.RaisedByName,
                concern.Result is { } result ? seal.Open(id.Value, SealedField.ConcernResult, result) : concern.ToldBack,
                concern.LooksAfter?.Account == actor.AccountId
            );
        });

    public Task<Result> TakeUpAsync(StaffActor actor, ConcernId id, DateOnly? day) =>
        DoAsync(actor, id, (concern, _) => concern.TakeUp(actor.Worker(), day));

    public Task<Result> FinishAsync(StaffActor actor, ConcernId id, string? words) =>
        DoAsync(actor, id, (concern, seal) => concern.Finish(actor.Worker(), words, seal.Close, Now));

    private async Task<Result<ConcernId>> RaiseAsync(
        Guid commandId,
        ResidentId about,
        string? words,
        Guid by,
        Func<BuuvDb, Neighbourhood, Task<string?>> nameOf
    )
    {
        var seal = await keys.ReadyAsync();
        return await gate.OnceAsync<ConcernId>(commandId, async db =>
        {
            if (
                await db.Residents.FindAsync(about) is not { } person
                || directory.Map.Find(person.Neighbourhood) is not { } home
                || await nameOf(db, home) is not { } name
            )
                return new NotFound();
            var raised = Concern.Raise(Id.New<ConcernId>(), person, words, by, name, seal.Close, Now);
            if (!raised.IsDone) return raised.Refusal;
            db.Add(raised.Value);
            return raised.Value.Id;
        });
    }

    // What a deputy reports is the resident's.
    private static Guid ReporterOf(Actor actor) => actor is ResidentActor resident ? resident.PersonId.Value : actor.Id;

    private static async Task<string?> NameOfAsync(BuuvDb db, Actor actor) => actor switch
    {
        StaffActor { HasDuties: true, Name: var name } => name,
        ResidentActor who when await db.Residents.FindAsync(who.PersonId) is { FirstName: var first } =>
            who.Entered is { } entered ? $"{first} ({entered.Name})" : first,
        _ => null,
    };

    private async Task<Result> DoAsync(StaffActor actor, ConcernId id, Func<Concern, CaseSeal, Result> act)
    {
        var done = await ForAsync<bool>(actor, id, (_, concern, seal) =>
            Task.FromResult<Result<bool>>(act(concern, seal) is { Refusal: { } refusal } ? refusal : true)
        );
        return done.IsDone ? Result.Done : done.Refusal;
    }

    private async Task<Result<T>> ForAsync<T>(StaffActor actor, ConcernId id, Func<BuuvDb, Concern, CaseSeal, Task<Result<T>>> act)
    {
        var seal = await keys.ReadyAsync();
        return await gate.WriteAsync<T>(async db =>
            await db.Concerns.FirstOrDefaultAsync(concern => concern.Id == id) is { } concern
            && directory.Map.Find(concern.Neighbourhood) is { } home
            && actor.May(Permission.KeepCases, home)
                ? await act(db, concern, seal)
                : new NotFound()
        );
    }

    // Of whoever stopped nothing is listed.
    private IQueryable<Concern> Theirs(BuuvDb db, StaffActor actor)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map);
        return db.Concerns.Where(concern =>
            theirs.Contains(concern.Neighbourhood)
            && (concern.SubjectId == null || db.Residents.Any(person => person.Id == concern.SubjectId))
        );
    }

    private async Task<IReadOnlyList<ConcernLine>> LinesAsync(BuuvDb db, IReadOnlyList<Concern> concerns)
    {
        ResidentId[] people = [.. concerns.Select(concern => concern.SubjectId).OfType<ResidentId>()];
        var names = await db.Residents.Where(person => people.Contains(person.Id)).ToDictionaryAsync(one => one.Id, one => one.FirstName);
        return [.. concerns.Select(concern => LineOf(concern, concern.SubjectId is { } person ? names.GetValueOrDefault(person) : null))];
    }

    private ConcernLine LineOf(Concern concern, string? name) =>
        new(
            concern.Id,
            name,
            directory.Map.Find(concern.Neighbourhood)!.Name,
            concern.At,
            concern.LooksAfter,
            concern.LookOn,
            concern.DoneAt
        );
}
