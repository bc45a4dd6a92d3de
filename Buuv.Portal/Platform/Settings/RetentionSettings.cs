using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Retention</c>: how long things are kept, and when the clock asks before it purges. The reasons stand in
/// <c>docs/privacy.md</c>.</summary>
public sealed class RetentionSettings
{
    /// <summary>Days per kind of record, where they differ from what Buuv itself chose.</summary>
    public Dictionary<string, int> Days { get; init; } = [];

    /// <summary>More than this share of a kind in one run waits for the admin.</summary>
    [Range(1, 100)]
    public int BrakePercent { get; init; } = 5;

    /// <summary>The same for what turns over within days: a night without power is no fault.</summary>
    [Range(1, 100)]
    public int FleetingBrakePercent { get; init; } = 50;

    /// <summary>So many may always go: five of a hundred is no bulk.</summary>
    [Range(0, 1000)]
    public int BrakeFloor { get; init; } = 20;

    /// <summary>Days that a copy of the database from before an upgrade is kept; the newest stays.</summary>
    [Range(1, 3650)]
    public int CopyDays { get; init; } = 30;
}
