using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;

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

    private static T Same<T>(T one) => one;
}
