using System.Globalization;

namespace Buuv.Domain.Boards;

/// <summary>The week for which a poster hangs.</summary>
/// <param name="Number">Week number (ISO 8601).</param>
/// <param name="LastDay">The Sunday on which it is taken down.</param>
public readonly record struct PosterWeek(int Number, DateOnly LastDay)
{
    /// <summary>Number of colours that alternate.</summary>
    public const int Colours = 6;

    /// <summary>Index of this week's colour, from zero: never that of the week before, so that an old poster can be recognised from a
    /// distance.</summary>
    public int Colour => LastDay.DayNumber / 7 % Colours;

    /// <summary>The week for which a poster is printed on a day: from Friday on the next week, because a sheet for two days is of little
    /// use.</summary>
    public static PosterWeek At(DateOnly today)
    {
        var within = today.AddDays(3);
        return Until(within.AddDays((7 - (int)within.DayOfWeek) % 7));
    }

    /// <param name="sunday">The Sunday on which it is taken down.</param>
    public static PosterWeek Until(DateOnly sunday) => new(ISOWeek.GetWeekOfYear(sunday.ToDateTime(TimeOnly.MinValue)), sunday);

    /// <summary>When the poster of this week is ready for a board whose poster is made on this day of the week: on the Friday before at the
    /// earliest.</summary>
    public DateOnly ReadyOn(DayOfWeek day) => LastDay.AddDays(-9 + (((int)day - (int)DayOfWeek.Friday + 7) % 7));
}
