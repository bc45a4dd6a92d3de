using Buuv.Domain;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Figures;

/// <summary>Somebody has the pages of every month of a town beside each other, and adds and subtracts.</summary>
public class SubtractionTests
{
    private const int Towns = 400, Months = 3;

    private static readonly DateTime Noon = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Category[] Subjects = Enum.GetValues<Category>();

    [Fact]
    public void Whoever_has_all_pages_of_a_town_finds_no_small_number()
    {
        var (chance, shown) = (new Random(20261130), 0);
        for (var town = 0; town < Towns; town++)
        {
            var places = Places(chance.Next(1, 8));
            for (var month = 0; month < Months; month++)
            {
                var facts = Month(chance, places);
                var figures = Counting.Of(facts, places, code => code);
                var found = Read(facts, places, figures).Finds();
                Assert.True(found.Count == 0, $"town {town}, month {month}: {string.Join(", ", found)}");
                shown += figures.Areas.Values.Count(row => row.Requests.Number is not null) + figures.Categories.Values.Count(Tells);
                shown += Tells(figures.Total.Requests) ? 1 : 0;
            }
        }
        // What is safe because nothing is left of it proves nothing.
        Assert.InRange(shown, Towns, int.MaxValue);
    }

    // The page of a running month was printed, and later that of the whole month: only who is new lies between them.
    [Fact]
    public void The_whole_of_a_running_month_is_no_more_than_the_month_shows_when_it_is_over()
    {
        var chance = new Random(20261201);
        for (var town = 0; town < Towns; town++)
        {
            var places = Places(chance.Next(1, 8));
            var figures = Counting.Of(Month(chance, places), places, code => code);
            Assert.Equal(figures.Total, figures.WholeOnly.Total);
            Assert.Empty(figures.WholeOnly.Areas);
            Assert.Empty(figures.WholeOnly.Categories);
            Assert.Empty(figures.WholeOnly.Doors);
        }
    }

    [Fact]
    public void With_hiding_off_the_reader_finds_it()
    {
        var (chance, found) = (new Random(7), 0);
        for (var town = 0; town < Towns; town++)
        {
            var places = Places(chance.Next(2, 8));
            var facts = Month(chance, places);
            found += Read(facts, places, Unhidden(facts, places)).Finds().Count > 0 ? 1 : 0;
        }
        Assert.InRange(found, Towns / 2, Towns);
    }

    [Fact]
    public void One_number_that_is_not_left_out_beside_a_small_one_is_found()
    {
        var reader = new FigureReader();
        reader.Adds(
            reader.Sees("town", 45, new(45, 45)),
            reader.Sees("Slaaghwijk", 30, new(30, 30)),
            reader.Sees("De Kooi", 12, new(12, 12)),
            reader.Sees("Kloosterhof", Shown.Small, new(3, 3))
        );
        Assert.Equal(["Kloosterhof is 3"], reader.Finds());
    }

    // Few offers follow from the subjects, when every wijk tells its requests.
    [Fact]
    public void Few_offers_do_not_follow_from_subjects_and_requests()
    {
        var places = Places(2);
        List<PostFact> posts = [];
        foreach (var place in places)
        {
            for (var post = 0; post < 20; post++) posts.Add(Post(place, PostKind.Request, Subjects[post % 2]));
            posts.Add(Post(place, PostKind.Offer, Subjects[0]));
            posts.Add(Post(place, PostKind.Offer, Subjects[1]));
        }
        var facts = new TownFacts([.. posts], [], [], []);
        Assert.Empty(Read(facts, places, Counting.Of(facts, places, code => code)).Finds());
    }

    // In one wijk all were answered, in another all but a few: the shares of the town and of the others tell how few.
    [Fact]
    public void Few_answered_posts_do_not_follow_from_shares()
    {
        var places = Places(3);
        List<PostFact> posts = [];
        foreach (var (place, answered, not) in new[] { (places[0], 4, 16), (places[1], 12, 0), (places[2], 50, 50) })
            for (var post = 0; post < answered + not; post++)
                posts.Add(Post(place, (PostKind)(post % 2), Subjects[post % 2]) with { AnsweredAt = post < answered ? Noon : null });
        var facts = new TownFacts(posts, [], [], []);
        Assert.Empty(Read(facts, places, Counting.Of(facts, places, code => code)).Finds());
    }

    private static bool Tells(Shown number) => number.Number is not null;

    private static NeighbourhoodCode[] Places(int count) =>
        [.. Enumerable.Range(0, count).Select(at => new NeighbourhoodCode($"BU0546{at:0000}"))];

    private static PostFact Post(NeighbourhoodCode place, PostKind kind, Category subject) =>
        new(place, Id.New<ResidentId>(), kind, subject, Door.Web, Noon, null);

    // Busy wijken beside quiet ones, busy subjects beside rare ones.
    private static TownFacts Month(Random chance, NeighbourhoodCode[] places)
    {
        List<PostFact> posts = [];
        List<ResponseFact> responses = [];
        List<MatchFact> matches = [];
        List<ParticipantFact> people = [];
        var subjects = chance.Next(1, 5);
        foreach (var place in places)
        {
            for (var post = Few(chance); post > 0; post--)
                posts.Add(Post(place, PostKind.Request, Subjects[chance.Next(subjects)]));
            for (var post = Few(chance); post > 0; post--)
                posts.Add(Post(place, PostKind.Offer, Subjects[chance.Next(subjects)]));
            for (var match = Few(chance); match > 0; match--) matches.Add(new(place, Id.New<ResidentId>(), Id.New<ResidentId>()));
            var offline = chance.Next(3) * 0.5;
            for (var person = Few(chance); person > 0; person--)
                people.Add(new(Id.New<ResidentId>(), place, chance.NextDouble() >= offline));
        }
        var answered = chance.Next(5) * 0.25;
        posts = [.. posts.Select(post => post with
        {
            AnsweredAt = chance.NextDouble() < answered ? Noon.AddHours(chance.Next(60)) : null,
            Door = chance.Next(10) == 0 ? Door.Phone : Door.Web,
        })];
        for (var answer = Few(chance); answer > 0; answer--) responses.Add(new(Id.New<ResidentId>(), (Door)chance.Next(3)));
        return new(posts, responses, matches, people);
    }

    private static int Few(Random chance) => chance.Next(3) switch { 0 => chance.Next(30), 1 => chance.Next(12), _ => chance.Next(5) };

    /// <summary>Everything one page shows, and every sum that holds on it.</summary>
    private static FigureReader Read(TownFacts facts, NeighbourhoodCode[] places, TownFigures<NeighbourhoodCode> figures)
    {
        var reader = new FigureReader();
        var requests = reader.Sees("requests", figures.Total.Requests, Kind(facts.Posts, PostKind.Request));
        var offers = reader.Sees("offers", figures.Total.Offers, Kind(facts.Posts, PostKind.Offer));
        var people = reader.Sees("participants", figures.Total.Participants, Tally.OfPeople(facts.Participants.Count));
        var matches = reader.Sees("matches", figures.Total.Matches, Found(facts.Matches));
        var share = figures.Total.AnsweredPercent is not null;
        var (answered, not) = (
            reader.Works("answered", share, Answered(facts.Posts, true)), reader.Works("unanswered", share, Answered(facts.Posts, false)));
        var digital = figures.Total.NotDigitalPercent is not null;
        var (offline, online) = (
            reader.Works("offline", digital, Digital(facts.Participants, false)),
            reader.Works("online", digital, Digital(facts.Participants, true)));
        List<int>[] rows = [.. Enumerable.Range(0, 8).Select(_ => new List<int>())];
        foreach (var place in places)
        {
            var row = figures.Areas[place];
            PostFact[] posts = [.. facts.Posts.Where(post => post.Place == place)];
            ParticipantFact[] here = [.. facts.Participants.Where(person => person.Home == place)];
            int[] cells =
            [
                reader.Sees($"requests of {place}", row.Requests, Kind(posts, PostKind.Request)),
                reader.Sees($"offers of {place}", row.Offers, Kind(posts, PostKind.Offer)),
                reader.Sees($"participants of {place}", row.Participants, Tally.OfPeople(here.Length)),
                reader.Sees($"matches of {place}", row.Matches, Found([.. facts.Matches.Where(match => match.Place == place)])),
                reader.Works($"answered of {place}", row.AnsweredPercent is not null, Answered(posts, true)),
                reader.Works($"unanswered of {place}", row.AnsweredPercent is not null, Answered(posts, false)),
                reader.Works($"offline of {place}", row.NotDigitalPercent is not null, Digital(here, false)),
                reader.Works($"online of {place}", row.NotDigitalPercent is not null, Digital(here, true)),
            ];
            foreach (var (at, cell) in cells.Index()) rows[at].Add(cell);
            var inWijk = reader.Supposes($"posts of {place}");
            reader.Adds(inWijk, cells[0], cells[1]);
            reader.Adds(inWijk, cells[4], cells[5]);
            reader.Adds(cells[2], cells[6], cells[7]);
        }
        int[] wholes = [requests, offers, people, matches, answered, not, offline, online];
        foreach (var (at, whole) in wholes.Index()) reader.Adds(whole, [.. rows[at]]);
        var subjects = figures.Categories.Select(one => reader.Sees($"{one.Key}", one.Value, Subject(facts.Posts, one.Key)));
        var posted = reader.Supposes("posts");
        reader.Adds(posted, requests, offers);
        reader.Adds(posted, answered, not);
        reader.Adds(posted, [.. subjects]);
        reader.Adds(people, offline, online);
        // Through every door came posts and responses.
        var doors = figures.Doors.Select(one => reader.Sees($"{one.Key}", one.Value, Through(facts, one.Key)));
        var came = reader.Supposes("posts and responses");
        reader.Adds(came, [.. doors]);
        reader.AddsAtMost(came, posted);
        return reader;
    }

    private static TownFigures<NeighbourhoodCode> Unhidden(TownFacts facts, NeighbourhoodCode[] places) => new(
        Plain(facts.Posts, facts.Matches, facts.Participants),
        places.ToDictionary(place => place, place => Plain(
            [.. facts.Posts.Where(post => post.Place == place)],
            [.. facts.Matches.Where(match => match.Place == place)],
            [.. facts.Participants.Where(person => person.Home == place)])),
        Enum.GetValues<Door>().ToDictionary(door => door, door => OnlySmall(Through(facts, door))),
        Subjects.ToDictionary(subject => subject, subject => OnlySmall(Subject(facts.Posts, subject)))
    );

    // As it was at first: what is small is left out, and nothing beside it.
    private static AreaFigures Plain(
        IReadOnlyList<PostFact> posts, IReadOnlyList<MatchFact> matches, IReadOnlyList<ParticipantFact> people) => new(
        OnlySmall(Tally.OfPeople(people.Count)),
        OnlySmall(Kind(posts, PostKind.Request)),
        OnlySmall(Kind(posts, PostKind.Offer)),
        null,
        null,
        OnlySmall(Found(matches)),
        null
    );

    private static Shown OnlySmall(Tally number) => SmallNumbers.Hide(number);

    private static Tally Kind(IReadOnlyList<PostFact> posts, PostKind kind) => Of(posts.Where(post => post.Kind == kind));

    private static Tally Answered(IReadOnlyList<PostFact> posts, bool isAnswered) =>
        Of(posts.Where(post => post.AnsweredAt is not null == isAnswered));

    private static Tally Subject(IReadOnlyList<PostFact> posts, Category subject) => Of(posts.Where(post => post.Category == subject));

    private static Tally Of(IEnumerable<PostFact> posts) =>
        new(posts.Count(), posts.Select(post => post.Author).Distinct().Count());

    private static Tally Digital(IReadOnlyList<ParticipantFact> people, bool isDigital) =>
        Tally.OfPeople(people.Count(person => person.IsDigital == isDigital));

    private static Tally Found(IReadOnlyList<MatchFact> matches) =>
        new(matches.Count, matches.SelectMany(match => new[] { match.Asker, match.Helper }).Distinct().Count());

    private static Tally Through(TownFacts facts, Door door)
    {
        var posts = facts.Posts.Where(post => post.Door == door).ToList();
        var responses = facts.Responses.Where(response => response.Door == door).ToList();
        return new(
            posts.Count + responses.Count,
            posts.Select(post => post.Author).Concat(responses.Select(response => response.Helper)).Distinct().Count()
        );
    }
}
