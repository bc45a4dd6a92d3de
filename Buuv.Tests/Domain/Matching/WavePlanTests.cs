using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Domain.Matching;

/// <summary>Whom a wave asks, and when the next one comes.</summary>
public sealed class WavePlanTests
{
    private static readonly AwakeHours Awake = new(new(8, 0), new(21, 0), DutchTime.Zone);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Street.Noon);
    private static readonly Vraag Hedge = new(Id.New<PostId>(), Id.New<ResidentId>(), Category.Garden, Street.Slaaghwijk.Code);
    private static readonly WavePlan Plan = new(new(new(), new()), new(), Awake);

    [Fact]
    public void A_ring_that_has_enough_is_not_left_and_one_that_has_too_few_is_widened_at_once()
    {
        var (near, far) = (At(5, 20), At(25, 20));
        Assert.Equal(8, Next([.. near, .. far]).Count(next => next.Between.Hectometres == 5));
        Assert.Equal((3, 5), Split(Next([.. near.Take(3), .. far])));
        // Nobody at all in the first two rings.
        Assert.Equal(8, Next(At(60, 20)).Count);
    }

    [Fact]
    public void Who_cannot_be_rung_makes_the_ring_wider_too()
    {
        var byPhone = Array.ConvertAll(At(5, 20), row => (row.Helper with { Reachability = Reachability.Phone }, row.Between));
        Assert.Equal((4, 0), Split(Next([.. byPhone, .. At(25, 20)], calls: 6)));
        Assert.Equal((2, 4), Split(Next([.. byPhone, .. At(25, 20)], calls: 2)));
    }

    [Fact]
    public void The_next_wave_comes_when_most_answers_have_come_and_never_after_the_promise()
    {
        var promise = AnswerPromise.Begin(new Street().RiaAsks(), new(), Awake, Street.Noon);
        // A third of 26 awake hours is sooner than the 11 of a mail.
        Assert.Equal(Awake.After(Street.Noon, TimeSpan.FromHours(26) / 3), Plan.AgainAt(promise, [Reachability.Mail], Street.Noon));
        Assert.Equal(Street.Noon.AddHours(4), Plan.AgainAt(promise, [Reachability.Text], Street.Noon));
        var late = Awake.After(Street.Noon, TimeSpan.FromHours(25));
        Assert.Equal(promise.DueAt, Plan.AgainAt(promise, [Reachability.Text], late));
        Assert.Equal(promise.DueAt, Plan.AgainAt(promise, [], Street.Noon));
        Assert.Equal(Awake.After(promise.DueAt, TimeSpan.FromHours(1)), Plan.AgainAt(promise, [], promise.DueAt));
    }

    private static IReadOnlyList<Ranked> Next((Helper, Between)[] candidates, int calls = int.MaxValue) =>
        Plan.Next(Hedge, candidates, 1, 0, 0, 1, calls, Today, Street.Noon);

    private static (int Near, int Far) Split(IReadOnlyList<Ranked> chosen) =>
        (chosen.Count(next => next.Between.Hectometres == 5), chosen.Count(next => next.Between.Hectometres == 25));

    private static (Helper Helper, Between Between)[] At(int hectometres, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => (
            new Helper(Id.New<ResidentId>(), Street.DeKooi.Code)
            {
                Reachability = Reachability.Mail, AskMe = true, HowFar = 100, Can = CategorySet.Of(Category.Garden),
            },
            new Between(hectometres, IsWithinReach: true, IsBlocked: false, WasAsked: false, 0, HaveMet: false))),
    ];
}
