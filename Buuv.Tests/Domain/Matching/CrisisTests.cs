using Buuv.Tests.Domain.Matching.Simulation;

namespace Buuv.Tests.Domain.Matching;

/// <summary>A crisis: five hundred vragen and two thousand neighbours who want to help, in one hour.</summary>
public sealed class CrisisTests
{
    private static readonly SimulatedYear Year = SimulatedYear.Live(
        new() { Days = 28, Crisis = (500, 2_000) }, Policy.Buuv, seed: 101);

    private static readonly Neighbour[] Newcomers =
        [.. Year.Town.Neighbours.Where(one => one.JoinedAt >= TownMaking.Crisis && one.JoinedAt < TownMaking.Crisis.AddHours(1))];

    [Fact]
    public void Nobody_is_asked_too_often()
    {
        var inTheHour = Year.Vragen.Count(one =>
            one.Post.PlacedAt >= TownMaking.Crisis && one.Post.PlacedAt < TownMaking.Crisis.AddHours(1));
        Assert.InRange(inTheHour, 500, 510);
        Assert.All(Year.Town.Neighbours, one => Assert.All(one.Questions, question =>
        {
            Assert.InRange(one.Questions.Count(other => IsWithin(other, question, 7)), 1, one.Told.PerWeek ?? 2);
            Assert.InRange(one.Questions.Count(other => IsWithin(other, question, 28)), 1, 4);
        }));
    }

    [Fact]
    public void Most_of_those_who_sign_up_are_asked_within_four_weeks()
    {
        Assert.Equal(2_000, Newcomers.Length);
        var unasked = Newcomers.Count(one =>
            !one.Questions.Any(question => question.At - TownMaking.Crisis < TimeSpan.FromDays(28)));
        Assert.True(unasked <= 600, $"{unasked} of 2,000 were not asked");
    }

    [Fact]
    public void Nobody_waits_unseen() =>
        Assert.All(Year.Vragen, vraag => Assert.True(
            vraag.Promise is { } promise && (promise.IsOpen ? promise.NextAt is not null || promise.IsOwned : !vraag.Post.IsLive)));

    [Fact]
    public void The_same_seed_is_the_same_year()
    {
        var assumed = new Assumptions { Helpers = 60, Others = 30, Side = 3, PerDay = 2, Days = 20 };
        var (one, other) = (
            Outcome.Of(SimulatedYear.Live(assumed, Policy.Buuv, 102)), Outcome.Of(SimulatedYear.Live(assumed, Policy.Buuv, 102)));
        Assert.Equal(one, other);
        Assert.NotEqual(one, Outcome.Of(SimulatedYear.Live(assumed, Policy.Buuv, 103)));
    }

    // At the moment of the second, the first counts.
    private static bool IsWithin(Question one, Question at, int days) =>
        one.At <= at.At && at.At - one.At < TimeSpan.FromDays(days);
}
