using System.Globalization;

namespace Buuv.Domain.Boards;

/// <summary>The week one poster hangs.</summary>
/// <param name="Number">Week number (ISO 8601).</param>
/// <param name="LastDay">The Sunday it comes down.</param>
public readonly record struct PosterWeek(int Number, DateOnly LastDay)
{
    /// <summary>Whoever prints from Friday on prints for the week that comes: a sheet that hangs for two days helps nobody.</summary>
    public static PosterWeek At(DateOnly today)
    {
        var within = today.AddDays(3);
        var sunday = within.AddDays((7 - (int)within.DayOfWeek) % 7);
        return new(ISOWeek.GetWeekOfYear(sunday.ToDateTime(TimeOnly.MinValue)), sunday);
    }
}
