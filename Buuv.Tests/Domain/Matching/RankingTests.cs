using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Tests.Domain.Matching.Simulation;

namespace Buuv.Tests.Domain.Matching;

/// <summary>Who may be asked, who first, and why: the same answer for every door.</summary>
public sealed class RankingTests
{
    private static readonly DateTime Now = Street.Noon;
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now);
    private static readonly AskRules Rules = new();
    private static readonly Between Near = new(5, IsWithinReach: true, IsBlocked: false, WasAsked: false, 0, HaveMet: false);

    private static readonly Vraag Hedge = new(Id.New<PostId>(), Id.New<ResidentId>(), Category.Garden, Street.Slaaghwijk.Code)
    {
        Words = ["heg", "snoeien"],
    };

    private static Helper Somebody() =>
        new(Id.New<ResidentId>(), Street.DeKooi.Code) { AskMe = true, Can = CategorySet.Of(Category.Garden) };

    public static TheoryData<WhyNot, Func<Helper, Helper>, Func<Between, Between>, Func<Vraag, Vraag>> Limits => new()
    {
        { WhyNot.Self, who => who with { Id = Hedge.AuthorId }, Same, Same },
        { WhyNot.Gone, who => who with { IsGone = true }, Same, Same },
        { WhyNot.Blocked, Same, between => between with { IsBlocked = true }, Same },
        { WhyNot.NotNow, who => who with { NotBefore = Today.AddDays(1) }, Same, Same },
        { WhyNot.NotAskable, who => who with { AskMe = false }, Same, Same },
        { WhyNot.AskedBefore, Same, between => between with { WasAsked = true }, Same },
        { WhyNot.RestsAfterYes, who => who with { SaidYesAt = Now.AddDays(-6) }, Same, Same },
        { WhyNot.AskedEnough, who => who with { AskedInWeek = 2 }, Same, Same },
        { WhyNot.AskedEnough, who => who with { AskedInFourWeeks = 4 }, Same, Same },
        { WhyNot.AskedEnough, who => who with { PerWeek = 1, AskedInWeek = 1 }, Same, Same },
        { WhyNot.Quiet, who => who with { UnansweredInARow = 3, AskedAt = Now.AddDays(-27) }, Same, Same },
        { WhyNot.Full, who => who with { Repeating = 2 }, Same, Same },
        { WhyNot.Unfit, who => who with { Can = default }, Same, Same },
        { WhyNot.TooFar, who => who with { HowFar = 0 }, Same, Same },
        { WhyNot.TooFar, Same, between => between with { IsWithinReach = false }, Same },
        { WhyNot.NoTalk, Same, Same, vraag => vraag with { Languages = ["uk"] } },
        { WhyNot.NeedsConduct, who => who with { Can = CategorySet.Of(Category.Babysitting) }, Same,
            vraag => vraag with { Category = Category.Babysitting } },
        { WhyNot.PersonFirst, who => who with { IsNew = true }, Same, vraag => vraag with { IsLookedAfter = true } },
        { WhyNot.Carries, Same, between => between with { MatchesLately = 3 }, Same },
        { WhyNot.WrongTime, who => who with { Times = WeekTimes.At(0, 0) }, Same, vraag => vraag with { Date = new(2026, 11, 24) } },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_holds_for_who_would_fit_otherwise(
        WhyNot why, Func<Helper, Helper> who, Func<Between, Between> between, Func<Vraag, Vraag> vraag)
    {
        Assert.Null(Rules.Why(Hedge, Somebody(), Near, Ring.Widest, Today, Now));
        Assert.Equal(why, Rules.Why(vraag(Hedge), who(Somebody()), between(Near), Ring.Widest, Today, Now));
    }

    [Fact]
    public void A_live_aanbod_is_a_yes_to_being_asked_for_that_and_for_nothing_else()
    {
        var offers = Somebody() with { AskMe = false, Can = default, Offers = CategorySet.Of(Category.Garden) };
        Assert.Null(Rules.Why(Hedge, offers, Near, Ring.Widest, Today, Now));
        Assert.Equal(WhyNot.NotAskable, Rules.Why(Hedge with { Category = Category.Ride }, offers, Near, Ring.Widest, Today, Now));
    }

    [Fact]
    public void A_rest_ends_by_itself()
    {
        var rested = Somebody() with
        {
            SaidYesAt = Now.AddDays(-7), NotBefore = Today, UnansweredInARow = 5, AskedAt = Now.AddDays(-28),
        };
        Assert.Null(Rules.Why(Hedge, rested, Near, Ring.Widest, Today, Now));
    }

    [Fact]
    public void Each_wave_looks_farther_and_more_widely()
    {
        var far = Near with { Hectometres = 25 };
        Assert.Equal(WhyNot.TooFar, Rules.Why(Hedge, Somebody(), far, Ring.Of(1), Today, Now));
        Assert.Null(Rules.Why(Hedge, Somebody(), far, Ring.Of(2), Today, Now));
        var anything = Somebody() with { Can = default, Anything = true };
        Assert.Equal(WhyNot.Unfit, Rules.Why(Hedge, anything, Near, Ring.Of(2), Today, Now));
        Assert.Null(Rules.Why(Hedge, anything, Near, Ring.Of(3), Today, Now));
        Assert.Equal(Ring.Widest, Ring.Of(9));
    }

    [Fact]
    public void Who_fits_best_is_first_and_among_those_alike_who_was_never_asked()
    {
        var skilled = Somebody() with { Skills = ["heggen", "snoeit"] };
        var (asked, idle) = (Somebody() with { AskedAt = Now.AddDays(-56) }, Somebody());
        var offTopic = Somebody() with { Can = default, Anything = true };

        var order = new Ranking(Rules, new()).Order(
            Hedge, [(offTopic, Near), (asked, Near), (idle, Near), (skilled, Near)], Ring.Widest, Today, Now);

        Assert.Equal([skilled.Id, idle.Id, asked.Id, offTopic.Id], order.Select(row => row.Helper.Id));
    }

    [Fact]
    public void Whatever_the_order_they_come_in_the_order_they_leave_in_is_the_same()
    {
        var many = Enumerable.Range(0, 200).Select(number => (Somebody() with { AskedInWeek = number % 3 }, Near)).ToArray();
        var ranking = new Ranking(Rules, new());
        var (one, other) = (
            ranking.Order(Hedge, many, Ring.Widest, Today, Now), ranking.Order(Hedge, many.Reverse(), Ring.Widest, Today, Now));
        Assert.Equal(one.Select(row => row.Helper.Id), other.Select(row => row.Helper.Id));
        Assert.All(one, row => Assert.True(row.Helper.AskedInWeek < 2));
    }

    // Put in order the simple way: everybody, by everything.
    [Fact]
    public void The_order_is_that_of_the_simple_way_and_the_best_are_the_first_of_it()
    {
        var dice = new Dice(7);
        var ranking = new Ranking(Rules, new());
        (Helper Helper, Between Between)[] many = [.. Enumerable.Range(0, 1_000).Select(_ => (Some(dice), Near with
        {
            Hectometres = dice.Below(40), HaveMet = dice.Falls(0.3), WasAsked = dice.Falls(0.1),
        }))];
        foreach (var vraag in new[] { Hedge, Hedge with { Date = Today, DayPart = DayPart.Morning, Languages = ["uk", "nl"] } })
        {
            var simple = many.Where(row => Rules.Why(vraag, row.Helper, row.Between, Ring.Widest, Today, Now) is null)
                .OrderByDescending(row => ranking.ScoreOf(vraag, row.Helper, row.Between, Now) / Ranking.Band)
                .ThenByDescending(row => vraag.Date == Today && row.Helper.HourUntil > Now)
                .ThenBy(row => row.Helper.AskedAt ?? DateTime.MinValue)
                .ThenBy(row => row.Helper.HelpedAt ?? DateTime.MinValue)
                .ThenBy(row => row.Between.HaveMet)
                .ThenBy(row => row.Helper.Neighbourhood == vraag.Neighbourhood)
                .ThenBy(row => Convert.ToHexString(SHA256.HashData(
                    [.. vraag.Id.Value.ToByteArray(bigEndian: true), .. row.Helper.Id.Value.ToByteArray(bigEndian: true)])[..8]),
                    StringComparer.Ordinal)
                .Select(row => row.Helper.Id).ToArray();
            Assert.InRange(simple.Length, 100, 900);
            Assert.Equal(simple, ranking.Order(vraag, many, Ring.Widest, Today, Now).Select(row => row.Helper.Id));
            Assert.Equal(simple, ranking.Order(vraag, many.ToList(), Ring.Widest, Today, Now).Select(row => row.Helper.Id));
            foreach (var most in new[] { 0, 1, 64, 5_000 })
                Assert.Equal(
                    simple.Take(most), ranking.Best(vraag, many, Ring.Widest, Today, Now, most).Select(row => row.Helper.Id));
        }
    }

    [Fact]
    public void At_most_three_reasons_are_told_the_strongest_first()
    {
        var ranking = new Ranking(Rules, new());
        var neighbour = Somebody() with { Neighbourhood = Street.Slaaghwijk.Code };
        var told = Assert.Single(ranking.Explain(Hedge, ranking.Order(Hedge, [(neighbour, Near)], Ring.Widest, Today, Now), Now));
        Assert.Equal([RankReason.Category, RankReason.SameNeighbourhood, RankReason.NeverAsked], told.Reasons);
    }

    [Fact]
    public void Weights_that_do_not_make_a_hundred_are_not_sound()
    {
        Assert.True(new RankWeights().AreSound);
        Assert.False(new RankWeights(Fit: 41).AreSound);
        Assert.False(new RankWeights(Fit: 65, Near: 0, Time: 20, Talk: -5, Rest: 20).AreSound);
    }

    // Whole days and few of them, so that many are alike.
    private static Helper Some(Dice dice) => Somebody() with
    {
        Id = dice.Id<ResidentId>(),
        Neighbourhood = dice.Falls(0.5) ? Street.Slaaghwijk.Code : Street.DeKooi.Code,
        Can = dice.Falls(0.7) ? CategorySet.Of(Category.Garden) : default,
        Anything = dice.Falls(0.5),
        Skills = dice.Falls(0.2) ? ["snoeit"] : [],
        Languages = dice.Falls(0.2) ? ["uk"] : ["nl"],
        Times = dice.Falls(0.5) ? WeekTimes.At(dice.Below(7), dice.Below(3)) : default,
        AskedAt = dice.Falls(0.5) ? Now.AddDays(-30 * dice.Below(3)) : null,
        AskedInWeek = dice.Below(3),
        HelpedAt = dice.Falls(0.3) ? Now.AddDays(-90) : null,
        HourUntil = dice.Falls(0.3) ? Now.AddHours(1) : null,
    };

    private static T Same<T>(T one) => one;
}
