using System.Globalization;

namespace Buuv.Domain.Figures;

/// <summary>A calendar month. Figures are of months only: of periods that overlap, the small one follows by subtraction.</summary>
/// <param name="FirstDay">The first of the month.</param>
public readonly record struct FigureMonth(DateOnly FirstDay)
{
    // Nothing was counted before, and far enough ahead for whoever reads this.
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2100, 1, 1);

    /// <summary>The first day that no longer belongs to it.</summary>
    public DateOnly End => FirstDay.AddMonths(1);

    public FigureMonth Next => new(End);

    public FigureMonth Previous => new(FirstDay.AddMonths(-1));

    /// <summary>As it stands in an address: "2026-11".</summary>
    public string Slug => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The month in which a day lies.</summary>
    public static FigureMonth Of(DateOnly day) => new(new(day.Year, day.Month, 1));

    /// <summary>Null for what is no month, or one that never was.</summary>
    public static FigureMonth? Parse(string? slug) =>
        DateOnly.TryParseExact(slug, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first >= Earliest && first < Latest
            ? new(first)
            : null;

    /// <summary>Nothing new happens in it any more.</summary>
    public bool IsOver(DateOnly today) => today >= End;
}
