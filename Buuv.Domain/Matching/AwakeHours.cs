namespace Buuv.Domain.Matching;

/// <summary>The hours of a day in which people are asked and a promise runs: daily, in local time. Never at night, so the hour that
/// summer time adds or takes is not one of them.</summary>
/// <param name="Until">Later than <paramref name="From"/>.</param>
/// <param name="Zone">Time zone of these hours.</param>
public sealed record AwakeHours(TimeOnly From, TimeOnly Until, TimeZoneInfo Zone)
{
    /// <summary>Awake hours of one day.</summary>
    public TimeSpan PerDay => Until - From;

    public bool IsAwake(DateTime utc) => NextAwake(utc) == utc;

    /// <summary>This moment, or the first one after it that is not at night.</summary>
    public DateTime NextAwake(DateTime utc)
    {
        var (opens, closes) = On(DayOf(utc));
        return utc < opens ? opens : utc < closes ? utc : On(DayOf(utc).AddDays(1)).Opens;
    }

    /// <summary>The moment at which so much awake time has passed.</summary>
    public DateTime After(DateTime utc, TimeSpan awake)
    {
        for (var (at, left) = (NextAwake(utc), awake); ; )
        {
            var closes = On(DayOf(at)).Closes;
            if (at + left <= closes) return at + left;
            left -= closes - at;
            at = NextAwake(closes);
        }
    }

    /// <summary>Awake time between two moments; zero when the second is not later.</summary>
    public TimeSpan Between(DateTime from, DateTime to)
    {
        var awake = TimeSpan.Zero;
        for (var at = NextAwake(from); at < to; )
        {
            var closes = On(DayOf(at)).Closes;
            if (to <= closes) return awake + (to - at);
            awake += closes - at;
            at = NextAwake(closes);
        }
        return awake;
    }

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    private (DateTime Opens, DateTime Closes) On(DateOnly day) =>
        (TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(From), Zone), TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(Until), Zone));
}
