using System.Globalization;

namespace Buuv.Domain.Figures;

/// <summary>How long a period is.</summary>
public enum PeriodLength
{
    Week,
    Month,
    Quarter,
}

/// <summary>A calendar week (ISO 8601), month or quarter.</summary>
/// <param name="FirstDay">A Monday, or the first of a month.</param>
public readonly record struct FigurePeriod(PeriodLength Length, DateOnly FirstDay)
{
    private const int MonthsInQuarter = 3;

    // Nothing was counted before, and far enough ahead for whoever reads this.
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2100, 1, 1);

    /// <summary>The first day that no longer belongs to it.</summary>
    public DateOnly End => Length switch
    {
        PeriodLength.Week => FirstDay.AddDays(7),
        PeriodLength.Month => FirstDay.AddMonths(1),
        _ => FirstDay.AddMonths(MonthsInQuarter),
    };

    public FigurePeriod Next => this with { FirstDay = End };

    public FigurePeriod Previous => Containing(Length, FirstDay.AddDays(-1));

    /// <summary>1 to 53 for a week, 1 to 12 for a month, 1 to 4 for a quarter.</summary>
    public int Number => Length switch
    {
        PeriodLength.Week => ISOWeek.GetWeekOfYear(Noon),
        PeriodLength.Month => FirstDay.Month,
        _ => (FirstDay.Month + 2) / MonthsInQuarter,
    };

    /// <summary>The year it is counted in: that of a week may differ from that of its first day.</summary>
    public int Year => Length == PeriodLength.Week ? ISOWeek.GetYear(Noon) : FirstDay.Year;

    /// <summary>As it stands in an address: "2026-w48", "2026-11", "2026-k4".</summary>
    public string Slug => Length switch
    {
        PeriodLength.Week => $"{Year}-w{Number:00}",
        PeriodLength.Month => $"{Year}-{Number:00}",
        _ => $"{Year}-k{Number}",
    };

    private DateTime Noon => FirstDay.ToDateTime(new(12, 0));

    /// <summary>The period of this length in which a day lies.</summary>
    public static FigurePeriod Containing(PeriodLength length, DateOnly day) => new(length, length switch
    {
        PeriodLength.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        PeriodLength.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, (day.Month - 1) / MonthsInQuarter * MonthsInQuarter + 1, 1),
    });

    /// <summary>Null for what is no period, or one that never was.</summary>
    public static FigurePeriod? Parse(string? slug)
    {
        if (slug?.Split('-') is not [{ Length: 4 } inYear, var part] || Digits(inYear) is not { } year) return null;
        FigurePeriod? found = part switch
        {
            ['w', .. var week] when Digits(week) is { } number and >= 1 and <= 53 && number <= ISOWeek.GetWeeksInYear(year) =>
                new(PeriodLength.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))),
            ['k', var quarter] when quarter is >= '1' and <= '4' =>
                new(PeriodLength.Quarter, new(year, (quarter - '1') * MonthsInQuarter + 1, 1)),
            { Length: 2 } when Digits(part) is { } month and >= 1 and <= 12 => new(PeriodLength.Month, new(year, month, 1)),
            _ => null,
        };
        return found is { } period && period.Slug == slug && period.FirstDay >= Earliest && period.FirstDay < Latest ? period : null;
    }

    private static int? Digits(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
