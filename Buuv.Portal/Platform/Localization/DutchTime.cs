namespace Buuv.Portal.Platform.Localization;

/// <summary>UTC in the database, Europe/Amsterdam on screen.</summary>
public static class DutchTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Of(clock.GetUtcNow().UtcDateTime));

    /// <summary>The moment a clock on the wall shows this; in the hour that does not exist in spring, the hour after.</summary>
    public static DateTime ToUtc(DateTime wall)
    {
        var time = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(time) ? time.AddHours(1) : time, Zone);
    }
}
