namespace Buuv.Portal.Settings;

/// <summary>Section <c>PhoneTeam</c>: when somebody answers the phone, on weekdays, by the clock on the wall.</summary>
public sealed class PhoneTeamSettings
{
    public TimeOnly OpensAt { get; init; } = new(9, 0);

    public TimeOnly ClosesAt { get; init; } = new(17, 0);
}
