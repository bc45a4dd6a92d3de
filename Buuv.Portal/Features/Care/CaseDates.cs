using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Shared;

namespace Buuv.Portal.Features.Care;

/// <summary>Days and times as a field gives them, or as somebody wrote them.</summary>
public static class CaseDates
{
    public static DateOnly? Day(string? typed) => TypedDay.Of(typed);

    /// <summary>A day and a time on the wall, as UTC; null when one of them is missing.</summary>
    public static DateTime? Moment(string? day, string? time) =>
        Day(day) is { Year: > 1900 and < 9999 } on && TimeOnly.TryParseExact(TidyText.Line(time), ["HH:mm", "H:mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? DutchTime.ToUtc(on.ToDateTime(at)) : null;
}
