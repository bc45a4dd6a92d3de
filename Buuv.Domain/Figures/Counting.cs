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
        var total = Total(town, rows);
        // Together the subjects tell how many posts there were, so with requests they tell offers: they are shown where both are.
        var tellSubjects = total is { Requests.Number: not null, Offers.Number: not null };
        var subjects = SmallNumbers.Hide([.. categories.Select(one => OfPosts(facts.Posts, post => post.Category == one))]).OrNothing;
        return new(
            total,
            Together(areas, [.. counts.Index().Select(row => rows.Of(row.Index, row.Item))]),
            // How many responses there were is not shown, but that every post came through a door is known.
            Together(doors, SmallNumbers.HideOfOpenSum([.. doors.Select(door => ThroughDoor(facts, door))])),
            Together(categories, tellSubjects ? subjects : [.. categories.Select(_ => Shown.BesideSmall)])
        )
        {
            AgainPercent = Percent(Again(facts), total.Matches.Number is not null),
        };
    }

    /// <summary>The value in the middle; of an even number the mean of the two in the middle; null of none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static Split Again(TownFacts facts)
    {
        var agreed = facts.Matches.Concat(facts.Further).ToLookup(match => match.IsAgain);
        return new(OfMatches(agreed[true]), OfMatches(agreed[false]), true);
    }

    private static Tally OfMatches(IEnumerable<MatchFact> matches)
    {
        var those = matches.ToList();
        return new(those.Count, those.SelectMany(match => new[] { match.Asker, match.Helper }).Distinct().Count());
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
        var (requests, offers) = (rows.Sum(town.Requests, rows.Requests), rows.Sum(town.Offers, rows.Offers));
        var participants = rows.Sum(town.Participants, rows.Participants);
        var areBothShown = requests.Number is not null && offers.Number is not null;
        var (answers, digital) = (town.Answers(areBothShown), town.Phones(participants.Number is not null));
        return new(
            participants,
            requests,
            offers,
            Percent(answers, rows.Answers.TellTotal && areBothShown),
            answers.Part.IsSmall || !rows.Answers.TellTotal ? null : town.FirstResponse,
            rows.Sum(town.Matches, rows.Matches),
            Percent(digital, rows.Phones.TellTotal && participants.Number is not null)
        );
    }

    private static int? Percent(Split split, bool isShown) => isShown && split.IsSayable ? split.Percent : null;

    /// <summary>Every kind of number of all areas. The areas add up to the municipality, so each kind is hidden as one list; where a list
    /// cannot be made safe, the municipality does not tell its sum.</summary>
    private sealed class Rows
    {
        public Rows(IReadOnlyList<Counts> areas)
        {
            Participants = SmallNumbers.Hide([.. areas.Select(area => area.Participants)]);
            Requests = SmallNumbers.Hide([.. areas.Select(area => area.Requests)]);
            Offers = SmallNumbers.Hide([.. areas.Select(area => area.Offers)]);
            Matches = SmallNumbers.Hide([.. areas.Select(area => area.Matches)]);
            Answers = Shares.Hide([
                .. areas.Select((area, at) =>
                    area.Answers(Requests.Numbers[at].Number is not null && Offers.Numbers[at].Number is not null)),
            ]);
            Phones = Shares.Hide([.. areas.Select((area, at) => area.Phones(Participants.Numbers[at].Number is not null))]);
        }

        public HiddenList Participants { get; }

        public HiddenList Requests { get; }

        public HiddenList Offers { get; }

        public HiddenList Matches { get; }

        public (IReadOnlyList<bool> Rows, bool TellTotal) Answers { get; }

        public (IReadOnlyList<bool> Rows, bool TellTotal) Phones { get; }

        public Shown Sum(Tally town, HiddenList areas) => SmallNumbers.Hide(town).If(areas.IsSafe);

        public AreaFigures Of(int at, Counts area) => new(
            Participants.Numbers[at],
            Requests.Numbers[at],
            Offers.Numbers[at],
            Percent(area.Answers(true), Answers.Rows[at]),
            // With a time and no share it would follow which of both parts is small.
            Answers.Rows[at] ? area.FirstResponse : null,
            Matches.Numbers[at],
            Percent(area.Phones(true), Phones.Rows[at])
        );
    }

    private sealed record Counts(
        IReadOnlyList<PostFact> Posts,
        IReadOnlyList<MatchFact> Found,
        IReadOnlyList<ParticipantFact> People
    )
    {
        public Tally Participants => Tally.OfPeople(People.Count);

        public Tally Requests => OfPosts(Posts, post => post.Kind == PostKind.Request);

        public Tally Offers => OfPosts(Posts, post => post.Kind == PostKind.Offer);

        public Tally Matches => OfMatches(Found);

        public Split Answers(bool isWholeShown) => new(
            OfPosts(Posts, post => post.AnsweredAt is not null),
            OfPosts(Posts, post => post.AnsweredAt is null),
            isWholeShown
        );

        public Split Phones(bool isWholeShown) => new(
            Tally.OfPeople(People.Count(person => !person.IsDigital)),
            Tally.OfPeople(People.Count(person => person.IsDigital)),
            isWholeShown
        );

        public TimeSpan? FirstResponse => Median(Posts.Where(post => post.AnsweredAt is not null)
            .Select(post => post.AnsweredAt!.Value - post.PlacedAt));
    }
}
