using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Buuv.Portal.Features.Figures;

/// <summary>A district; a neighbourhood that lies in none stands for itself.</summary>
public sealed record FigureArea(string Code, string Name);

/// <summary>Counts what happened in a municipality. What may not be shown does not leave it.</summary>
public sealed class FigureQueries(
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    IMemoryCache cache,
    TimeProvider clock
)
{
    // A page is drawn twice, first plain and then live, and its file is downloaded from what is seen: counted once for all of them. Kept
    // here and not in the page, where the districts of a large town are more than a socket takes at its start.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private DateOnly Today => DutchTime.Today(clock);

    /// <summary>The municipalities that this member of staff sees figures of.</summary>
    public IReadOnlyList<Municipality> TownsOf(StaffActor actor) =>
        [.. directory.Map.Municipalities.Where(town => actor.May(Permission.SeeFigures, town.Code))];

    /// <summary>What an address says. Whatever is missing or nonsense is as if it were not there: then the first municipality, and the last
    /// month that is over, or this month when nothing was placed before.</summary>
    /// <param name="address">With its query.</param>
    /// <returns>Null when the duty is about no municipality.</returns>
    public async Task<FigureChoices?> ChosenAsync(StaffActor actor, string address, CancellationToken cancel = default)
    {
        if (TownsOf(actor) is not [var first, ..] towns) return null;
        var slug = InAddress.ValueOf(address, FigureChoices.TownName);
        var town = towns.FirstOrDefault(town => town.Slug == slug) ?? first;
        var month = FigureMonth.Parse(InAddress.ValueOf(address, FigureChoices.MonthName)) is { } asked && asked.FirstDay <= Today
            ? asked
            : await FirstShownAsync(town, cancel);
        return new(new(town, month), month.IsOver(Today), FigureTable.Choices(address));
    }

    /// <returns>The figures, of a month that is not over only those of the whole; or <see cref="NotAllowed"/>.</returns>
    public async Task<Result<TownFigures<FigureArea>>> OfAsync(StaffActor actor, FigureScope scope, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.SeeFigures, scope.Town.Code)) return new NotAllowed();
        var isOver = scope.Month.IsOver(Today);
        var key = (nameof(FigureQueries), scope.Town.Code, scope.Month, isOver);
        if (cache.TryGetValue(key, out TownFigures<FigureArea>? kept)) return kept!;
        var figures = await CountAsync(scope, cancel);
        return cache.Set(key, isOver ? figures : figures.WholeOnly, Kept);
    }

    private async Task<TownFigures<FigureArea>> CountAsync(FigureScope scope, CancellationToken cancel)
    {
        var areas = directory.Map.In(scope.Town.Code).ToDictionary(here => here.Code, AreaOf);
        var facts = await FactsAsync(scope, areas.Keys, cancel);
        return Counting.Of(facts, [.. areas.Values.Distinct()], code => areas[code]);
    }

    private async Task<FigureMonth> FirstShownAsync(Municipality town, CancellationToken cancel)
    {
        var running = FigureMonth.Of(Today);
        var (code, since) = (town.Code, Start(running.FirstDay));
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db.Posts.AnyAsync(post => post.Municipality == code && post.PlacedAt < since, cancel) ? running.Previous : running;
    }

    private FigureArea AreaOf(Neighbourhood here) => directory.Map.FindDistrict(here.District) is { } district
        ? new(district.Code.Value, district.Name)
        : new(here.Code.Value, here.Name);

    private async Task<TownFacts> FactsAsync(FigureScope scope, ICollection<NeighbourhoodCode> places, CancellationToken cancel)
    {
        var town = scope.Town.Code;
        var (since, until) = (Start(scope.Month.FirstDay), Start(scope.Month.End));
        await using var db = await reading.CreateDbContextAsync(cancel);
        var posts = await db.Posts
            .Where(post => post.Municipality == town && post.PlacedAt >= since && post.PlacedAt < until)
            .Select(post => new
            {
                post.Neighbourhood, post.AuthorId, post.Kind, post.Category, post.PlacedAt, post.EnteredBy,
                AnsweredAt = db.Responses
                    .Where(response => response.PostId == post.Id && response.Outcome != ResponseOutcome.TakenBack)
                    .Min(response => (DateTime?)response.At),
            })
            .ToListAsync(cancel);
        var responses = await (
            from response in db.Responses
            join post in db.Posts on response.PostId equals post.Id
            where post.Municipality == town && response.At >= since && response.At < until
            select new
            {
                response.HelperId, response.EnteredBy,
                FromBoard = db.BoardResponses.Any(answer => answer.ResponseId == response.Id),
                FromNeighbour = db.PassedOn.Any(passed => passed.ResponseId == response.Id),
            }
        ).ToListAsync(cancel);
        var matches = await (
            from match in db.Matches
            join post in db.Posts on match.PostId equals post.Id
            where post.Municipality == town && match.At >= since && match.At < until
            select new
            {
                post.Neighbourhood, match.AskerId, match.HelperId,
                IsAgain = db.Matches.Any(earlier => earlier.At < match.At && (
                    (earlier.AskerId == match.AskerId && earlier.HelperId == match.HelperId)
                    || (earlier.AskerId == match.HelperId && earlier.HelperId == match.AskerId))),
            }
        ).ToListAsync(cancel);
        var further = await FurtherAsync(db, town, since, until, cancel);
        var people = await db.Residents
            .Where(resident => places.Contains(resident.Neighbourhood))
            .Where(resident =>
                db.Posts.Any(post =>
                    post.AuthorId == resident.Id && post.Municipality == town && post.PlacedAt >= since && post.PlacedAt < until)
                || db.Responses.Any(response =>
                    response.HelperId == resident.Id && response.At >= since && response.At < until
                    && db.Posts.Any(post => post.Id == response.PostId && post.Municipality == town)))
            .Select(resident => new
            {
                resident.Id, resident.Neighbourhood,
                // As Resident.OnlyPhones, in a form that the database knows.
                OnlyPhones = (resident.Reachability == Reachability.Phone || resident.Reachability == Reachability.RingsUs)
                    && resident.Email == null,
            })
            .ToListAsync(cancel);
        return new(
            [
                .. posts.Where(post => places.Contains(post.Neighbourhood)).Select(post => new PostFact(
                    post.Neighbourhood, post.AuthorId, post.Kind, post.Category, DoorOf(post.EnteredBy), post.PlacedAt,
                    post.AnsweredAt
                )),
            ],
            [
                .. responses.Select(answer =>
                    new ResponseFact(answer.HelperId, DoorOf(answer.EnteredBy, answer.FromBoard, answer.FromNeighbour))),
            ],
            [
                .. matches.Where(match => places.Contains(match.Neighbourhood))
                    .Select(match => new MatchFact(match.Neighbourhood, match.AskerId, match.HelperId, match.IsAgain)),
            ],
            [
                .. people.Select(person => new ParticipantFact(person.Id, person.Neighbourhood, !person.OnlyPhones)),
            ]
        )
        {
            Further = further,
        };
    }

    /// <summary>Appointments that came after another of the same match: not those that were moved, or made anew after calling
    /// off.</summary>
    public static async Task<IReadOnlyList<MatchFact>> FurtherAsync(
        BuuvDb db, MunicipalityCode town, DateTime since, DateTime until, CancellationToken cancel)
    {
        var made = await (
            from happened in db.DomainEvents
            where happened.Kind == DomainEventKind.AppointmentMade && happened.At >= since && happened.At < until
            join post in db.Posts on happened.PostId equals post.Id
            where post.Municipality == town
            join match in db.Matches on happened.ResponseId equals match.ResponseId
            let before = db.DomainEvents
                .Where(one => one.ResponseId == match.ResponseId && one.Sequence < happened.Sequence
                    && (one.Kind == DomainEventKind.AppointmentMade || one.Kind == DomainEventKind.AppointmentCalledOff))
                .OrderByDescending(one => one.Sequence).Select(one => (DomainEventKind?)one.Kind).FirstOrDefault()
            where before == DomainEventKind.AppointmentMade
            select new MatchFact(post.Neighbourhood, match.AskerId, match.HelperId, true)).ToListAsync(cancel);
        return made;
    }

    private static Door DoorOf(EnteredBy? entered, bool fromBoard = false, bool fromNeighbour = false) =>
        entered is { As: Deputy.PhoneTeam } ? Door.Phone : fromNeighbour ? Door.Neighbour : fromBoard ? Door.Paper : Door.Web;

    private static DateTime Start(DateOnly day) => DutchTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
