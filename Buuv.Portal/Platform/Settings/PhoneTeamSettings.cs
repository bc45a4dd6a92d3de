using Buuv.Domain.Phone;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>PhoneTeam</c>: when the phone team answers, on weekdays, in local time.</summary>
public sealed class PhoneTeamSettings
{
    public TimeOnly OpensAt { get; init; } = new(9, 0);

    public TimeOnly ClosesAt { get; init; } = new(17, 0);

    /// <param name="zone">Of the clock on the wall.</param>
    public CallTimes CallTimes(TimeZoneInfo zone) => new(OpensAt, ClosesAt, zone);
}
