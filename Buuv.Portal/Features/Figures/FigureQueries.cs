using Buuv.Domain;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Figures;

/// <summary>How fine the areas are that a municipality is cut into.</summary>
public enum FigureLevel
{
    Neighbourhood,
    District,
}

/// <summary>A neighbourhood or a district.</summary>
public sealed record FigureArea(string Code, string Name);

/// <summary>What the analyst looks at.</summary>
public sealed record FigureScope(Municipality Town, FigurePeriod Period, FigureLevel Level);

/// <summary>Counts what happened in a municipality. What may not be shown does not leave it.</summary>
public sealed class FigureQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>The municipalities that this member of staff sees figures of.</summary>
    public IReadOnlyList<Municipality> TownsOf(StaffActor actor) =>
        [.. directory.Map.Municipalities.Where(town => actor.May(Permission.SeeFigures, town.Code))];

    /// <returns>The figures, or <see cref="NotAllowed"/>.</returns>
    public async Task<Result<TownFigures<FigureArea>>> OfAsync(StaffActor actor, FigureScope scope, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.SeeFigures, scope.Town.Code)) return new NotAllowed();
        var areas = directory.Map.In(scope.Town.Code).ToDictionary(here => here.Code, here => AreaOf(here, scope.Level));
        var facts = await FactsAsync(scope, areas.Keys, cancel);
        return Counting.Of(facts, [.. areas.Values.Distinct()], code => areas[code]);
    }

    private FigureArea AreaOf(Neighbourhood here, FigureLevel level) =>
        level == FigureLevel.District && directory.Map.FindDistrict(here.District) is { } district
            ? new(district.Code.Value, district.Name)
            : new(here.Code.Value, here.Name);

    private async Task<TownFacts> FactsAsync(FigureScope scope, ICollection<NeighbourhoodCode> places, CancellationToken cancel)
    {
        var town = scope.Town.Code;
        var (since, until) = (Start(scope.Period.FirstDay), Start(scope.Period.End));
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
            }
        ).ToListAsync(cancel);
        var matches = await (
            from match in db.Matches
            join post in db.Posts on match.PostId equals post.Id
            where post.Municipality == town && match.At >= since && match.At < until
            select new { post.Neighbourhood, match.AskerId, match.HelperId }
        ).ToListAsync(cancel);
        var people = await db.Residents
            .Where(resident => places.Contains(resident.Neighbourhood))
            .Where(resident =>
                db.Posts.Any(post =>
                    post.AuthorId == resident.Id && post.Municipality == town && post.PlacedAt >= since && post.PlacedAt < until)
                || db.Responses.Any(response =>
                    response.HelperId == resident.Id && response.At >= since && response.At < until
                    && db.Posts.Any(post => post.Id == response.PostId && post.Municipality == town)))
            .Select(resident => new { resident.Id, resident.Neighbourhood, resident.Reachability })
            .ToListAsync(cancel);
        return new(
            [
                .. posts.Where(post => places.Contains(post.Neighbourhood)).Select(post => new PostFact(
                    post.Neighbourhood, post.AuthorId, post.Kind, post.Category, DoorOf(post.EnteredBy, false), post.PlacedAt,
                    post.AnsweredAt
                )),
            ],
            [.. responses.Select(answer => new ResponseFact(answer.HelperId, DoorOf(answer.EnteredBy, answer.FromBoard)))],
            [
                .. matches.Where(match => places.Contains(match.Neighbourhood))
                    .Select(match => new MatchFact(match.Neighbourhood, match.AskerId, match.HelperId)),
            ],
            [
                .. people.Select(person => new ParticipantFact(
                    person.Id, person.Neighbourhood, person.Reachability is not (Reachability.Phone or Reachability.RingsUs)
                )),
            ]
        );
    }

    private static Door DoorOf(EnteredBy? entered, bool fromBoard) =>
        entered is { As: Deputy.PhoneTeam } ? Door.Phone : fromBoard ? Door.Paper : Door.Web;

    private static DateTime Start(DateOnly day) => DutchTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
