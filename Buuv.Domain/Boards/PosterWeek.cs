using System.Globalization;

namespace Buuv.Domain.Boards;

/// <summary>The week one poster hangs.</summary>
/// <param name="Number">Week number (ISO 8601).</param>
/// <param name="LastDay">The Sunday it comes down.</param>
public readonly record struct PosterWeek(int Number, DateOnly LastDay)
{
    /// <summary>How many colours take turns.</summary>
    public const int Colours = 6;

    /// <summary>Which of the colours this week's posters have, from zero: never that of the week before, so that an old poster is seen from
    /// afar.</summary>
    public int Colour => LastDay.DayNumber / 7 % Colours;

    /// <summary>Whoever prints from Friday on prints for the week that comes: a sheet that hangs for two days helps nobody.</summary>
    public static PosterWeek At(DateOnly today)
    {
        var within = today.AddDays(3);
        return Until(within.AddDays((7 - (int)within.DayOfWeek) % 7));
    }

    /// <param name="sunday">The Sunday it comes down.</param>
    public static PosterWeek Until(DateOnly sunday) => new(ISOWeek.GetWeekOfYear(sunday.ToDateTime(TimeOnly.MinValue)), sunday);

    /// <summary>When a board whose poster is made on this day of the week has its poster for this week: on the Friday before at the
    /// earliest.</summary>
    public DateOnly ReadyOn(DayOfWeek day) => LastDay.AddDays(-9 + (((int)day - (int)DayOfWeek.Friday + 7) % 7));
}
