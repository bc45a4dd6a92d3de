using Buuv.Domain.Ambassadors;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Ambassadors;

/// <param name="Hours">Since the try before.</param>
/// <param name="Yes">What they answer, if they are asked.</param>
public sealed record Try(int Hours, bool Yes);

/// <summary>However eager ambassadors are: nobody is asked more often in a week than is right, or within a week after their yes.</summary>
public sealed class AskedLatelyTests
{
    private static readonly Gen<(int PerWeek, Try[] Tries)> Years =
        from perWeek in Gen.Choose(1, 4)
        from tries in (
            from hours in Gen.Frequency((4, Gen.Choose(0, 40)), (1, Gen.Choose(40, 300)))
            from yes in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
            select new Try(hours, yes)
        ).ArrayOf()
        select (perWeek, tries);

    [Fact]
    public void Nobody_is_over_asked() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(80), Prop.ForAll(Arb.From(Years), year =>
            {
                var (asked, yes) = Live(year.PerWeek, year.Tries);
                return asked.All(at => asked.Count(other => other <= at && at - other < AskedLately.Week) <= year.PerWeek)
                    && yes.All(said => !asked.Any(at => at > said && at - said < AskedLately.Week));
            }));

    [Fact]
    public void Eager_ambassadors_are_held_back_for_both_reasons_and_then_let_go_on()
    {
        var noon = Street.Noon;
        Assert.True(new AskedLately([], null).MayBeAsked(2, noon).IsDone);
        Assert.IsType<AskedEnough>(new AskedLately([noon.AddDays(-1), noon.AddDays(-6)], null).MayBeAsked(2, noon).Refusal);
        Assert.True(new AskedLately([noon.AddDays(-1), noon.AddDays(-7)], null).MayBeAsked(2, noon).IsDone);
        Assert.IsType<RestsAfterYes>(new AskedLately([], noon.AddDays(-6)).MayBeAsked(2, noon).Refusal);
        Assert.True(new AskedLately([], noon.AddDays(-7)).MayBeAsked(2, noon).IsDone);
    }

    private static (List<DateTime> Asked, List<DateTime> Yes) Live(int perWeek, Try[] tries)
    {
        var (now, asked, yes) = (Street.Noon, new List<DateTime>(), new List<DateTime>());
        foreach (var one in tries)
        {
            now = now.AddHours(one.Hours);
            if (!new AskedLately(asked, yes.Count == 0 ? null : yes[^1]).MayBeAsked(perWeek, now).IsDone) continue;
            asked.Add(now);
            if (one.Yes) yes.Add(now);
        }
        return (asked, yes);
    }
}
