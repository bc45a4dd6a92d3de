using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Figures;

/// <summary>How facts are counted, and what may be shown of the counts.</summary>
public static class Counting
{
    /// <param name="areas">Every area of the municipality, also where nothing happened.</param>
    /// <param name="areaOf">The area in which a neighbourhood lies.</param>
    public static TownFigures<TArea> Of<TArea>(TownFacts facts, IReadOnlyList<TArea> areas, Func<NeighbourhoodCode, TArea> areaOf)
        where TArea : notnull
    {
        var posts = facts.Posts.ToLookup(post => areaOf(post.Place));
        var matches = facts.Matches.ToLookup(match => areaOf(match.Place));
        var people = facts.Participants.ToLookup(person => areaOf(person.Home));
        var town = new Counts(facts.Posts, facts.Matches, facts.Participants);
        Counts[] counts = [.. areas.Select(area => new Counts([.. posts[area]], [.. matches[area]], [.. people[area]]))];
        var (doors, categories) = (Enum.GetValues<Door>(), Enum.GetValues<Category>());
        // Whatever adds up to the same sum is shown or hidden together.
        var (aboutPosts, aboutPeople, aboutMatches) = (new Family(), new Family(), new Family());
        var byCategory = aboutPosts.Hide([.. categories.Select(one => OfPosts(facts.Posts, post => post.Category == one))]);
        var rows = new Lists(counts, aboutPosts, aboutPeople, aboutMatches);
        // The kinds and the answers of the whole add up as well.
        var kinds = aboutPosts.Hide([town.Requests, town.Offers]);
        var answers = aboutPosts.Hide([town.Answered, town.Unanswered]);
        var digital = aboutPeople.Hide([town.NotDigital, town.Digital]);
        return new(
            new(
                aboutPeople.Shows(SmallNumbers.Hide(town.Participants)),
                aboutPosts.Shows(kinds[0]),
                aboutPosts.Shows(kinds[1]),
                aboutPosts.Shows(Share(answers[0], answers[1], kinds[0], kinds[1])),
                aboutPosts.IsSafe && answers[0].Number is not null ? town.FirstResponse : null,
                aboutMatches.Shows(SmallNumbers.Hide(town.Matches)),
                aboutPeople.Shows(Share(digital[0], digital[1]))
            ),
            Together(areas, [.. counts.Index().Select(row => rows.Of(row.Index, row.Item))]),
            // Of no sum that is shown: how many responses there were is not.
            Together(doors, [.. doors.Select(door => SmallNumbers.Hide(ThroughDoor(facts, door)))]),
            Together(categories, [.. byCategory.Select(aboutPosts.Shows)])
        );
    }

    /// <summary>The value in the middle; of an even number the mean of the two in the middle; null of none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // Shown only where both parts may be: else the smaller part would follow from it.
    private static int? Share(Shown part, Shown rest, params ReadOnlySpan<Shown> beside)
    {
        foreach (var one in beside)
            if (one.Number is null) return null;
        return part.Number is { } some && rest.Number is { } others
            ? (int)Math.Round(100.0 * some / (some + others), MidpointRounding.AwayFromZero)
            : null;
    }

    private static Tally ThroughDoor(TownFacts facts, Door door)
    {
        var posts = facts.Posts.Where(post => post.Door == door).ToList();
        var responses = facts.Responses.Where(response => response.Door == door).ToList();
        var people = posts.Select(post => post.Author).Concat(responses.Select(response => response.Helper)).Distinct().Count();
        return new(posts.Count + responses.Count, people);
    }

    private static Tally OfPosts(IEnumerable<PostFact> posts, Func<PostFact, bool> which)
    {
        var those = posts.Where(which).ToList();
        return new(those.Count, those.DistinctBy(post => post.Author).Count());
    }

    private static Dictionary<TKey, TValue> Together<TKey, TValue>(IReadOnlyList<TKey> keys, IReadOnlyList<TValue> values)
        where TKey : notnull => keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Numbers that tell the same sum in several ways. When one way cannot be made safe, none of them is shown.</summary>
    private sealed class Family
    {
        public bool IsSafe { get; private set; } = true;

        public IReadOnlyList<Shown> Hide(IReadOnlyList<Tally> numbers)
        {
            var hidden = SmallNumbers.Hide(numbers);
            IsSafe &= hidden.IsSafe;
            return hidden.Numbers;
        }

        public Shown Shows(Shown number) => IsSafe || number.Number is null ? number : Shown.BesideSmall;

        public int? Shows(int? percent) => IsSafe ? percent : null;
    }

    /// <summary>Every kind of number of all areas. The areas add up to the municipality, so each kind is hidden as one list.</summary>
    private sealed class Lists(IReadOnlyList<Counts> areas, Family aboutPosts, Family aboutPeople, Family aboutMatches)
    {
        private readonly IReadOnlyList<Shown> participants = aboutPeople.Hide([.. areas.Select(area => area.Participants)]);
        private readonly IReadOnlyList<Shown> notDigital = aboutPeople.Hide([.. areas.Select(area => area.NotDigital)]);
        private readonly IReadOnlyList<Shown> digital = aboutPeople.Hide([.. areas.Select(area => area.Digital)]);
        private readonly IReadOnlyList<Shown> requests = aboutPosts.Hide([.. areas.Select(area => area.Requests)]);
        private readonly IReadOnlyList<Shown> offers = aboutPosts.Hide([.. areas.Select(area => area.Offers)]);
        private readonly IReadOnlyList<Shown> answered = aboutPosts.Hide([.. areas.Select(area => area.Answered)]);
        private readonly IReadOnlyList<Shown> unanswered = aboutPosts.Hide([.. areas.Select(area => area.Unanswered)]);
        private readonly IReadOnlyList<Shown> matches = aboutMatches.Hide([.. areas.Select(area => area.Matches)]);

        public AreaFigures Of(int at, Counts area) => new(
            aboutPeople.Shows(participants[at]),
            aboutPosts.Shows(requests[at]),
            aboutPosts.Shows(offers[at]),
            aboutPosts.Shows(Share(answered[at], unanswered[at], requests[at], offers[at])),
            aboutPosts.IsSafe && answered[at].Number is not null ? area.FirstResponse : null,
            aboutMatches.Shows(matches[at]),
            aboutPeople.Shows(Share(notDigital[at], digital[at], participants[at]))
        );
    }

    private sealed record Counts(
        IReadOnlyList<PostFact> Posts,
        IReadOnlyList<MatchFact> Found,
        IReadOnlyList<ParticipantFact> People
    )
    {
        public Tally Participants => Tally.OfPeople(People.Count);

        public Tally NotDigital => Tally.OfPeople(People.Count(person => !person.IsDigital));

        public Tally Digital => Tally.OfPeople(People.Count(person => person.IsDigital));

        public Tally Requests => OfPosts(Posts, post => post.Kind == PostKind.Request);

        public Tally Offers => OfPosts(Posts, post => post.Kind == PostKind.Offer);

        public Tally Answered => OfPosts(Posts, post => post.AnsweredAt is not null);

        public Tally Unanswered => OfPosts(Posts, post => post.AnsweredAt is null);

        public Tally Matches => new(Found.Count, Found.SelectMany(match => new[] { match.Asker, match.Helper }).Distinct().Count());

        public TimeSpan? FirstResponse => Median(Posts.Where(post => post.AnsweredAt is not null)
            .Select(post => post.AnsweredAt!.Value - post.PlacedAt));
    }
}
