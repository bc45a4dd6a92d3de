using Buuv.Tests.Domain.Matching.Simulation;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Matching;

/// <summary>Whatever happens in whatever order: nobody is asked too often, at night, across a block, while they rest, or twice for one
/// vraag; and no vraag is left without a next moment or an owner. Each of these was seen to fail with the rule taken out.</summary>
public sealed class LittleHistoryTests
{
    // More is asked and answered than goes wrong.
    private static readonly Gen<Moment> Moments =
        from step in Gen.Frequency(
            (5, Gen.Elements(Step.Wait, Step.Place)),
            (3, Gen.Elements(Step.Yes, Step.No, Step.No, Step.NotNow)),
            (2, Gen.Elements(Step.FromFeed, Step.Accept, Step.Decline, Step.BrokerAsks)),
            (1, Gen.Elements(Step.Block, Step.Withdraw, Step.FoundElsewhere, Step.AskedAgain, Step.Leave)))
        from which in Gen.Choose(0, 1000)
        from hours in Gen.Choose(0, 14)
        select new Moment(step, which, hours);

    private static readonly Gen<(int Seed, Moment[] Moments)> Histories =
        from seed in Gen.Choose(1, 1_000_000)
        from moments in Moments.ArrayOf()
        select (seed, moments);

    [Fact]
    public void No_history_breaks_a_rule() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(250).WithEndSize(200),
            Prop.ForAll(Arb.From(Histories), history => LittleHistory.FirstFault(history.Moments, history.Seed) is var fault
                ? Prop.Label(fault is null, fault ?? "")
                : true.ToProperty()));

    [Fact]
    public void Much_is_asked_in_them()
    {
        var asked = 0;
        foreach (var (seed, moments) in Histories.Sample(20, new Rnd(11), 200))
            LittleHistory.FirstFault(moments, seed, count => asked += count);
        Assert.True(asked > 500, $"{asked} questions");
    }
}
