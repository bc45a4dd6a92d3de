using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>When staff of a simulated town are at work.</summary>
public static class Staff
{
    public static readonly CallTimes Calls = new(new(9, 0), new(17, 0), DutchTime.Zone);

    private static readonly (double Opens, double Hours)[] Turns = [(9, 3), (12, 5)];

    /// <summary>When the phone team may ring somebody in so many days: so many times in the morning, and as often in the
    /// afternoon.</summary>
    public static IEnumerable<DateTime> CallMoments(DateTime from, int days, int perTurn) => WorkingDays(from, days)
        .SelectMany(day => Turns.SelectMany(turn => Enumerable.Range(0, perTurn)
            .Select(call => DutchTime.ToUtc(day.AddHours(turn.Opens + turn.Hours * (call + 0.5) / perTurn)))));

    /// <summary>The hours of a broker in so many days.</summary>
    public static IEnumerable<DateTime> BrokerHours(DateTime from, int days) => WorkingDays(from, days)
        .SelectMany(day => Enumerable.Range(9, 8).Select(hour => DutchTime.ToUtc(day.AddHours(hour).AddMinutes(30))));

    private static IEnumerable<DateTime> WorkingDays(DateTime from, int days) => Enumerable.Range(0, days)
        .Select(day => DutchTime.Of(from).Date.AddDays(day))
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
