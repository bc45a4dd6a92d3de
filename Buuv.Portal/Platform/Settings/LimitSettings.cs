using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Limits</c>: how much one address may ask. A flat, a school or a library may share one.</summary>
public sealed class LimitSettings
{
    /// <summary>Forms sent in a minute.</summary>
    [Range(1, 1_000_000)]
    public int FormsPerMinute { get; init; } = 60;

    /// <summary>Searches in a minute.</summary>
    [Range(1, 1_000_000)]
    public int SearchesPerMinute { get; init; } = 120;

    /// <summary>PDFs in a minute: each costs a run of the printing program.</summary>
    [Range(1, 1_000_000)]
    public int PdfsPerMinute { get; init; } = 12;

    /// <summary>How often one address may open or use links on sheets in a minute.</summary>
    [Range(1, 1_000_000)]
    public int ChecksPerMinute { get; init; } = 20;

    /// <summary>Pages with posts in a day, for one address or one person who is signed in: more than a care home reads, fewer than it takes
    /// to copy a municipality every day.</summary>
    [Range(1, 1_000_000)]
    public int PagesPerDay { get; init; } = 1000;

    /// <summary>Times in a day that hallway screens at one address are read: one without scripts is read every fifteen seconds.</summary>
    [Range(1, 1_000_000)]
    public int ScreenPagesPerDay { get; init; } = 12_000;

    /// <summary>Reports, concerns and referrals that one person, or one address without signing in, may send in an hour: staff read each of
    /// them.</summary>
    [Range(1, 1_000_000)]
    public int ReportsPerHour { get; init; } = 30;

    /// <summary>Unfinished forms that one address may begin without signing in, in the two days they are kept.</summary>
    [Range(1, 1_000_000)]
    public int DraftsPerClient { get; init; } = 200;

    /// <summary>Unfinished forms of everybody who did not sign in, kept at the same time. Each is at most 32 KiB, and mostly 1.</summary>
    [Range(1, 1_000_000)]
    public int DraftsOfVisitors { get; init; } = 5000;
}
