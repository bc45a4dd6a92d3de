namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>What became of the vragen and helpers of one simulated year.</summary>
/// <param name="In24Hours">Share of vragen of which who asks heard of an answer; so on.</param>
/// <param name="Asks">Questions for one vraag, on average.</param>
/// <param name="PerHelper">Questions to one helper in the year, on average.</param>
/// <param name="P90">As many or fewer were asked of nine in ten helpers.</param>
/// <param name="BusiestAsked">Share of all questions that went to the tenth who were asked most.</param>
/// <param name="BusiestHelped">Share of all help that came from the tenth who helped most.</param>
/// <param name="Forgotten">Share of helpers for whom a vraag came that fits and who in four weeks or more after it were asked for
/// none.</param>
/// <param name="Online">Median awake hours until somebody who is told online hears of an answer; NaN when most never do.</param>
/// <param name="Phone">The same by phone.</param>
/// <param name="PhoneGiven">The same by phone, until the answer is given.</param>
/// <param name="AfterEnough">Share of yeses to questions that came when enough were found.</param>
/// <param name="Owned">Share of vragen that a broker looked after.</param>
/// <param name="Matched">Share of vragen with a match.</param>
/// <param name="Left">Share of helpers who stopped.</param>
/// <param name="NeverRung">Share of questions to helpers by phone that were overtaken before they were rung.</param>
public sealed record Outcome(
    double In24Hours, double In48Hours, double In7Days, double Asks, double PerHelper, double P90, double BusiestAsked,
    double BusiestHelped, double Forgotten, double Online, double Phone, double PhoneGiven, double AfterEnough, double Owned,
    double Matched, double Left, double NeverRung)
{
    public double PhoneToOnline => Phone / Online;

    public static Outcome Of(SimulatedYear year)
    {
        var (vragen, end) = (year.Vragen, year.End);
        var helpers = year.Town.Neighbours.Where(one => one.Told.AskMe).ToArray();
        var asked = helpers.Select(one => (double)one.Questions.Count).Order().ToArray();
        var fitted = helpers.Where(one => one.FittedAt is { } at && (one.LeftAt ?? end) - at >= TimeSpan.FromDays(28)).ToArray();
        var (yeses, byPhone) = (vragen.Sum(one => one.Yeses), helpers.Where(one => one.IsByPhone).Sum(one => one.Questions.Count));
        return new(
            Within(24), Within(48), Within(7 * 24),
            vragen.Average(one => one.Questions.Count),
            asked.Average(), asked[asked.Length * 9 / 10],
            Busiest(asked),
            Busiest([.. year.Town.Neighbours.Select(one => (double)one.TimesHelped).Order()]),
            asked[^1] == 0 ? double.NaN : Share(fitted, one => one.Questions.Count == 0),
            Median(false, one => one.FirstHeardAt), Median(true, one => one.FirstHeardAt), Median(true, one => one.FirstAnswerAt),
            yeses == 0 ? double.NaN : (double)vragen.Sum(one => one.YesesAfterEnough) / yeses,
            Share(vragen, one => one.Promise?.IsOwned == true),
            Share(vragen, one => one.Post.Matches.Count > 0),
            Share(helpers, one => one.LeftAt is not null),
            byPhone == 0 ? double.NaN : (double)year.NeverRung / byPhone);

        double Within(int hours) => Share(vragen, one => one.FirstHeardAt - one.Post.PlacedAt <= TimeSpan.FromHours(hours));

        double Median(bool phone, Func<OpenVraag, DateTime?> when)
        {
            var waited = vragen.Where(one => one.Asker.IsByPhone == phone)
                .Select(one => when(one) is { } at ? Town.Awake.Between(one.Post.PlacedAt, at).TotalHours : double.PositiveInfinity)
                .Order().ToArray();
            return waited.Length == 0 || double.IsInfinity(waited[waited.Length / 2]) ? double.NaN : waited[waited.Length / 2];
        }
    }

    private static double Busiest(double[] ordered) =>
        ordered.Sum() is var all && all == 0 ? double.NaN : ordered[(ordered.Length * 9 / 10)..].Sum() / all;

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        all.Count == 0 ? double.NaN : (double)all.Count(holds) / all.Count;
}
