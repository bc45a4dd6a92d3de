namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>QuietHours</c>: the night, by the clock on the wall in the Netherlands, in which we wake nobody. The same moment
/// twice: there is no night.</summary>
public sealed class QuietHoursSettings
{
    public TimeOnly From { get; init; } = new(21, 0);

    public TimeOnly Until { get; init; } = new(8, 0);

    /// <summary>Is it night then?</summary>
    /// <param name="wall">By the clock on the wall.</param>
    public bool Hold(TimeOnly wall) => From != Until && wall.IsBetween(From, Until);
}
