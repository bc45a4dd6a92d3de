using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Matching;

/// <param name="Hours">Since the try before.</param>
/// <param name="Answer">What they answer, if they are asked: yes, no, or nothing at all.</param>
public sealed record Try(int Hours, bool? Answer);

/// <summary>However eager those who ask are: nobody is asked more often than is right, within a week after their yes, or for four weeks
/// after three questions without an answer.</summary>
public sealed class AskRulesTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), FourWeeks = TimeSpan.FromDays(28);

    private static readonly Vraag Hedge = new(Id.New<PostId>(), Id.New<ResidentId>(), Category.Garden, Street.Slaaghwijk.Code);

    private static readonly Between Near = new(5, IsWithinReach: true, IsBlocked: false, WasAsked: false, 0, HaveMet: false);

    private static readonly Gen<(int PerWeek, int PerFourWeeks, Try[] Tries)> Years =
        from perWeek in Gen.Choose(1, 4)
        from perFourWeeks in Gen.Choose(2, 8)
        from tries in (
            from hours in Gen.Frequency((4, Gen.Choose(0, 40)), (1, Gen.Choose(40, 900)))
            from answer in Gen.Frequency(
                (1, Gen.Constant<bool?>(true)), (3, Gen.Constant<bool?>(false)), (2, Gen.Constant<bool?>(null)))
            select new Try(hours, answer)
        ).ArrayOf()
        select (perWeek, perFourWeeks, tries);

    [Fact]
    public void Nobody_is_over_asked() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(80), Prop.ForAll(Arb.From(Years), year =>
            {
                var asked = Live(new(year.PerWeek, year.PerFourWeeks), year.Tries);
                return asked.All(one =>
                    CountIn(asked, one.At, Week) <= year.PerWeek
                    && CountIn(asked, one.At, FourWeeks) <= year.PerFourWeeks
                    && !asked.Any(yes => yes.Answer == true && one.At > yes.At && one.At - yes.At < AskRules.Rest)
                    && !IsAskedInSilence(asked, one.At));
            }));

    private static int CountIn(List<(DateTime At, bool? Answer)> asked, DateTime at, TimeSpan span) =>
        asked.Count(other => other.At <= at && at - other.At < span);

    // After three without an answer, within the four weeks that follow.
    private static bool IsAskedInSilence(List<(DateTime At, bool? Answer)> asked, DateTime at)
    {
        var before = asked.Where(one => one.At < at).TakeLast(AskRules.Unanswered).ToArray();
        return before.Length == AskRules.Unanswered && before.All(one => one.Answer is null) && at - before[^1].At < AskRules.QuietFor;
    }

    private static List<(DateTime At, bool? Answer)> Live(AskRules rules, Try[] tries)
    {
        var (now, asked) = (Street.Noon, new List<(DateTime At, bool? Answer)>());
        foreach (var one in tries)
        {
            // Twice at one moment is once for the clock of this test.
            now = now.AddHours(one.Hours).AddSeconds(1);
            var helper = new Helper(Id.New<ResidentId>(), Street.Slaaghwijk.Code)
            {
                AskMe = true,
                Can = CategorySet.Of(Category.Garden),
                AskedAt = asked.Count == 0 ? null : asked[^1].At,
                AskedInWeek = asked.Count(other => now - other.At < Week),
                AskedInFourWeeks = asked.Count(other => now - other.At < FourWeeks),
                UnansweredInARow = Enumerable.Reverse(asked).TakeWhile(other => other.Answer is null).Count(),
                SaidYesAt = asked.Where(other => other.Answer == true).Select(other => (DateTime?)other.At).LastOrDefault(),
            };
            if (rules.Why(Hedge, helper, Near, Ring.Widest, DateOnly.FromDateTime(now), now) is null) asked.Add((now, one.Answer));
        }
        return asked;
    }
}
