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
        var rows = new Rows(counts);
        var (doors, categories) = (Enum.GetValues<Door>(), Enum.GetValues<Category>());
        var byCategory = SmallNumbers.Hide([.. categories.Select(one => OfPosts(facts.Posts, post => post.Category == one))]).Numbers;
        return new(
            Total(town, rows),
            Together(areas, [.. counts.Index().Select(row => rows.Of(row.Index, row.Item))]),
            // Of no sum that is shown: how many responses there were is not.
            Together(doors, [.. doors.Select(door => SmallNumbers.Hide(ThroughDoor(facts, door)))]),
            // Together they tell how many posts there were.
            Together(categories, [.. byCategory.Select(number => number.If(rows.TellPosts))])
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

    private static AreaFigures Total(Counts town, Rows rows)
    {
        // The subjects tell the sum of both kinds, so the one would follow from the other.
        var kinds = SmallNumbers.Hide([town.Requests, town.Offers]).Numbers;
        var answers = SmallNumbers.Hide([town.Answered, town.Unanswered]).Numbers;
        var digital = SmallNumbers.Hide([town.NotDigital, town.Digital]).Numbers;
        var (requests, offers) = (kinds[0].If(rows.TellPosts), kinds[1].If(rows.TellPosts));
        var participants = SmallNumbers.Hide(town.Participants).If(rows.TellParticipants);
        return new(
            participants,
            requests,
            offers,
            Share(answers[0].If(rows.TellAnswers), answers[1], requests, offers),
            answers[0].If(rows.TellAnswers).Number is null ? null : town.FirstResponse,
            SmallNumbers.Hide(town.Matches).If(rows.TellMatches),
            Share(digital[0].If(rows.TellDigital), digital[1], participants)
        );
    }

    /// <summary>Every kind of number of all areas. The areas add up to the municipality, so each kind is hidden as one list; where a list
    /// cannot be made safe, the municipality does not tell its sum.</summary>
    private sealed class Rows(IReadOnlyList<Counts> areas)
    {
        private readonly HiddenList participants = SmallNumbers.Hide([.. areas.Select(area => area.Participants)]);
        private readonly HiddenList notDigital = SmallNumbers.Hide([.. areas.Select(area => area.NotDigital)]);
        private readonly HiddenList digital = SmallNumbers.Hide([.. areas.Select(area => area.Digital)]);
        private readonly HiddenList requests = SmallNumbers.Hide([.. areas.Select(area => area.Requests)]);
        private readonly HiddenList offers = SmallNumbers.Hide([.. areas.Select(area => area.Offers)]);
        private readonly HiddenList answered = SmallNumbers.Hide([.. areas.Select(area => area.Answered)]);
        private readonly HiddenList unanswered = SmallNumbers.Hide([.. areas.Select(area => area.Unanswered)]);
        private readonly HiddenList matches = SmallNumbers.Hide([.. areas.Select(area => area.Matches)]);

        public bool TellParticipants => participants.IsSafe;

        public bool TellPosts => requests.IsSafe && offers.IsSafe;

        public bool TellAnswers => answered.IsSafe && unanswered.IsSafe;

        public bool TellMatches => matches.IsSafe;

        public bool TellDigital => notDigital.IsSafe && digital.IsSafe;

        public AreaFigures Of(int at, Counts area) => new(
            participants.Numbers[at],
            requests.Numbers[at],
            offers.Numbers[at],
            Share(answered.Numbers[at], unanswered.Numbers[at], requests.Numbers[at], offers.Numbers[at]),
            answered.Numbers[at].Number is null ? null : area.FirstResponse,
            matches.Numbers[at],
            Share(notDigital.Numbers[at], digital.Numbers[at], participants.Numbers[at])
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
