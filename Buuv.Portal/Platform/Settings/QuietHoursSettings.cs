namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>QuietHours</c>: the night, in Dutch local time, in which no messages are sent. With the same time twice there is no
/// night.</summary>
public sealed class QuietHoursSettings
{
    public TimeOnly From { get; init; } = new(21, 0);

    public TimeOnly Until { get; init; } = new(8, 0);

    /// <summary>Whether it is night at this time.</summary>
    /// <param name="wall">Local time.</param>
    public bool Hold(TimeOnly wall) => From != Until && wall.IsBetween(From, Until);
}
