using Buuv.Domain.Residents;

namespace Buuv.Domain.Phone;

/// <summary>When the phone team calls residents: on weekdays, in local time.</summary>
/// <param name="ClosesAt">Later than <paramref name="OpensAt"/>.</param>
/// <param name="Zone">Time zone of these hours.</param>
public sealed record CallTimes(TimeOnly OpensAt, TimeOnly ClosesAt, TimeZoneInfo Zone)
{
    private static readonly (BestTimes Part, TimeOnly From, TimeOnly Until)[] Parts =
    [
        (BestTimes.Morning, TimeOnly.MinValue, new(12, 0)),
        (BestTimes.Afternoon, new(12, 0), new(18, 0)),
        (BestTimes.Evening, new(18, 0), TimeOnly.MaxValue),
    ];

    /// <summary>Whether the phone team is at work.</summary>
    public bool IsOpen(DateTime now) => TurnAt(now) is not null;

    /// <summary>Whether a resident with these best times may be called now. Best times outside the hours of the phone team are
    /// ignored.</summary>
    public bool Suits(BestTimes best, DateTime now) => TurnAt(now) is { } turn && Suitable(best).HasFlag(turn.Part);

    /// <summary>Whether both moments are in the same part of the same working day.</summary>
    public bool AreInOneTurn(DateTime one, DateTime other) => TurnAt(one) is { } turn && turn == TurnAt(other);

    /// <summary>The first moment that suits: this one, or the beginning of a later part of a day.</summary>
    public DateTime FirstSuiting(BestTimes best, DateTime from) =>
        Turns(from).First(turn => turn.Until > from && Suitable(best).HasFlag(turn.Part)).From is var opens && opens > from ? opens : from;

    /// <summary>When the next part of a day that suits begins: a different part, unless only one suits.</summary>
    public DateTime NextPart(BestTimes best, DateTime now) =>
        Turns(now).First(turn => turn.From > now && Suitable(best).HasFlag(turn.Part)).From;

    /// <summary>As <see cref="NextPart"/>, but not today, so that a resident with a voicemail message has time to call back.</summary>
    public DateTime NextDay(BestTimes best, DateTime now)
    {
        var part = TurnAt(now)?.Part;
        var tomorrow = Turns(now).Where(turn => Day(turn.From) > Day(now) && Suitable(best).HasFlag(turn.Part));
        return tomorrow.Take(Parts.Length).Cast<Turn?>().FirstOrDefault(turn => turn!.Value.Part != part)?.From ?? tomorrow.First().From;
    }

    /// <summary>When the next part of a day begins, whether it suits or not, for news that expires at <paramref name="end"/>.</summary>
    /// <returns>UTC; null when there is no working part of a day before that.</returns>
    public DateTime? LastTry(DateTime now, DateTime end) =>
        Turns(now).First(turn => turn.From > now).From is var next && next < end ? next : null;

    /// <summary>When the phone team begins on its last working day before the day of <paramref name="moment"/>.</summary>
    public DateTime OpeningBefore(DateTime moment)
    {
        var day = Day(moment).AddDays(-1);
        while (IsWeekend(day)) day = day.AddDays(-1);
        return Utc(day, OpensAt);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private Turn? TurnAt(DateTime now) => Turns(now).First(turn => now < turn.Until) is var next && next.From <= now ? next : null;

    private BestTimes Suitable(BestTimes best)
    {
        var open = Turns(DateTime.UnixEpoch).Take(Parts.Length).Aggregate(BestTimes.Any, (parts, turn) => parts | turn.Part);
        return (best & open) == BestTimes.Any ? open : best & open;
    }

    // All parts of working days from the day of this moment on, without end.
    private IEnumerable<Turn> Turns(DateTime from)
    {
        for (var day = Day(from); ; day = day.AddDays(1))
            foreach (var part in IsWeekend(day) ? [] : Parts)
            {
                var (opens, closes) = (part.From > OpensAt ? part.From : OpensAt, part.Until < ClosesAt ? part.Until : ClosesAt);
                if (opens < closes) yield return new(part.Part, Utc(day, opens), Utc(day, closes));
            }
    }

    private DateOnly Day(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    private DateTime Utc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Zone);

    private readonly record struct Turn(BestTimes Part, DateTime From, DateTime Until);
}
