using Buuv.Domain;

namespace Buuv.Portal.Platform.Localization;

/// <summary>Reads a day and a time from two fields, as Dutch local time.</summary>
public static class TypedMoment
{
    /// <returns>The moment in UTC, <see cref="DateUnclear"/> or <see cref="TimeUnclear"/>.</returns>
    public static Result<DateTime> From(string? day, string? time) =>
        TypedDay.From(day).Then(on => TypedTime.From(time).Then<DateTime>(at => DutchTime.ToUtc(on.ToDateTime(at))));
}
