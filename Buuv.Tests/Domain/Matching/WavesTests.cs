using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Matching;

/// <summary>As few neighbours are asked as give a fair chance of a yes.</summary>
public sealed class WavesTests
{
    private static readonly Vraag Hedge = new(Id.New<PostId>(), Id.New<ResidentId>(), Category.Garden, Street.Slaaghwijk.Code);

    // Worked out by hand for one person: 2 × ((1 − chance)^(−1/2) − 1).
    [Theory]
    [InlineData(0.5, 828_427)]
    [InlineData(0.75, 2_000_000)]
    [InlineData(0.9, 4_324_555)]
    public void What_questions_must_be_worth_is_known_for_one_person(double chance, int worth) =>
        Assert.Equal(worth, Waves.Needed(1, chance), 2.0);

    [Fact]
    public void For_more_people_more_is_asked()
    {
        Assert.True(Waves.Needed(2, 0.5) > Waves.Needed(1, 0.5));
        Assert.True(Waves.Needed(5, 0.9) > Waves.Needed(2, 0.9));
    }

    [Fact]
    public void A_first_wave_asks_few_and_a_question_that_runs_counts()
    {
        var people = Ranked(40, Reachability.Mail);
        var first = new Waves().Choose(Hedge, people, 1, 0, 0, 1);
        // Each is worth 0.12 × 0.9: eight of them reach 0.83.
        Assert.Equal(8, first.Count);
        Assert.Equal(people.Take(8), first);
        Assert.Empty(new Waves().Choose(Hedge, people, 1, 900_000, 8, 1));
        Assert.Equal(4, new Waves().Choose(Hedge, people, 1, 432_000, 8, 1).Count);
    }

    [Fact]
    public void Never_more_are_asked_than_a_wave_or_a_vraag_may()
    {
        var people = Ranked(90, Reachability.Web);
        Assert.Equal(12, new Waves().Choose(Hedge, people, 3, 0, 0, 3).Count);
        Assert.Equal(5, new Waves().Choose(Hedge, people, 3, 0, 25, 3).Count);
        Assert.Empty(new Waves().Choose(Hedge, people, 3, 0, 30, 3));
    }

    [Fact]
    public void Whom_nobody_would_ring_keeps_their_place_and_who_follows_is_asked_instead()
    {
        Ranked[] people = [.. Ranked(3, Reachability.Phone), .. Ranked(20, Reachability.Mail)];
        // A call is worth 0.25 × 0.9, a mail 0.12 × 0.9: together 0.83 or more.
        Assert.Equal(people[..5], new Waves().Choose(Hedge, people, 1, 0, 0, 1));
        Assert.Equal([people[0], .. people[3..9]], new Waves().Choose(Hedge, people, 1, 0, 0, 1, calls: 1));
        Assert.Equal(people[3..11], new Waves().Choose(Hedge, people, 1, 0, 0, 1, calls: 0));
    }

    [Fact]
    public void A_question_to_who_gave_no_number_is_worth_no_call() =>
        Assert.Equal(Waves.WorthOf(Reachability.Web, 850, 1), Waves.WorthOf(Reachability.RingsUs, 850, 1));

    private static Ranked[] Ranked(int count, Reachability by) =>
    [
        .. Enumerable.Range(0, count).Select(_ => new Ranked(
            new(Id.New<ResidentId>(), Street.DeKooi.Code) { Reachability = by, AskMe = true, Can = CategorySet.Of(Category.Garden) },
            default, 700, [])),
    ];
}
