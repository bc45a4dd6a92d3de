using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Accounts</c>: how many sign-in codes may leave.</summary>
public sealed class AccountSettings
{
    /// <summary>Codes one client address may ask for in ten minutes. A library or a flat shares one address.</summary>
    [Range(1, 100_000)]
    public int CodesPerClient { get; init; } = 30;

    /// <summary>Codes one client address may ask for in an hour: far below what everybody together may.</summary>
    [Range(1, 100_000)]
    public int CodesPerClientPerHour { get; init; } = 60;

    /// <summary>Codes everybody together may ask for in an hour: a text message costs money.</summary>
    [Range(1, 1_000_000)]
    public int CodesPerHour { get; init; } = 1000;

    /// <summary>Share of that hour, in percent, that is kept for addresses of people we know: whatever flood there is, residents and staff
    /// come in.</summary>
    [Range(0, 100)]
    public int PercentForKnown { get; init; } = 50;

    public int CodesForStrangersPerHour => CodesPerHour * (100 - PercentForKnown) / 100;
}
