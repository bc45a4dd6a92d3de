using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Help that was given.</summary>
public sealed record Help(ResidentId HelperId, ResidentId AskerId, DateTime At, Category Category, Rhythm Rhythm);

/// <summary>A resident who might help, what they told, and whom they helped.</summary>
public sealed record KnownHelper(Resident Person, Helper Helper, IReadOnlyList<Help> Helped);

/// <summary>Everybody who might help with some vragen, as they were at one moment. Read once for many vragen; who is asked for one of
/// them is known to be asked for the next.</summary>
public sealed class KnownHelpers(NeighbourhoodMap map, IEnumerable<KnownHelper> helpers)
{
    private readonly Dictionary<NeighbourhoodCode, KnownHelper[]> here =
        helpers.GroupBy(one => one.Helper.Neighbourhood).ToDictionary(place => place.Key, place => place.ToArray());

    /// <summary>Who asks.</summary>
    public required IReadOnlyDictionary<ResidentId, Resident> Authors { get; init; }

    /// <summary>Who does not want to meet whom.</summary>
    public required HashSet<(ResidentId Blocker, ResidentId Blocked)> Blocks { get; init; }

    /// <summary>Who was asked for which vraag, or answered it.</summary>
    public required HashSet<(ResidentId Helper, PostId Post)> Asked { get; init; }

    /// <summary>The vraag as it is compared.</summary>
    public Vraag VraagOf(Post post) => VraagOf(post, Authors.GetValueOrDefault(post.AuthorId));

    /// <inheritdoc cref="VraagOf(Post)"/>
    public static Vraag VraagOf(Post post, Resident? author) => new(post.Id, post.AuthorId, post.Category, post.Neighbourhood)
    {
        Words = [.. Folding.Words($"{post.Text.Title} {post.Text.Details}")],
        Date = post.Timing.Date,
        DayPart = post.Timing.DayPart,
        Languages = author?.Languages ?? Introduction.OnlyDutch,
        IsLookedAfter = author?.IsLookedAfter ?? true,
    };

    /// <summary>Everybody where the vraag reaches.</summary>
    public IEnumerable<(Helper Helper, Between Between)> CandidatesFor(Post post, DateTime now)
    {
        var (centre, author) = (map.Find(post.Neighbourhood)!.Centre, Authors.GetValueOrDefault(post.AuthorId));
        foreach (var (code, people) in here)
        {
            var place = map.Find(code)!;
            if (!map.AudiencesOf(place).Contains(post.Audience)) continue;
            var hectometres = (int)(centre.KilometresTo(place.Centre) * 10);
            foreach (var one in people)
                yield return (one.Helper, BetweenOf(post, author, one, hectometres, now));
        }
    }

    /// <summary>They were asked just now.</summary>
    public void NoteAsked(Helper helper, PostId post, DateTime now)
    {
        Asked.Add((helper.Id, post));
        var neighbours = here[helper.Neighbourhood];
        var at = Array.FindIndex(neighbours, one => one.Helper.Id == helper.Id);
        neighbours[at] = neighbours[at] with
        {
            Helper = helper with
            {
                AskedAt = now,
                AskedInWeek = helper.AskedInWeek + 1,
                AskedInFourWeeks = helper.AskedInFourWeeks + 1,
                UnansweredInARow = helper.UnansweredInARow + 1,
            },
        };
    }

    private Between BetweenOf(Post post, Resident? author, KnownHelper one, int hectometres, DateTime now)
    {
        var (matches, haveMet) = (0, false);
        foreach (var help in one.Helped)
        {
            if (help.AskerId != post.AuthorId) continue;
            haveMet = true;
            if (now - help.At < TimeSpan.FromDays(AskRules.CarriesDays)) matches++;
        }
        return new(
            hectometres,
            IsWithinReach: true,
            IsBlocked: Blocks.Contains((one.Person.Id, post.AuthorId)) || Blocks.Contains((post.AuthorId, one.Person.Id))
                || IsSameHome(one.Person, author),
            WasAsked: Asked.Contains((one.Person.Id, post.Id)),
            matches,
            haveMet);
    }

    // Who shares a number or an address is one household: they would be asked for each other.
    private static bool IsSameHome(Resident one, Resident? other) =>
        other is not null && ((one.Phone is { } phone && phone == other.Phone) || (one.Email is { } mail && mail == other.Email));
}
