using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>The hours in which messages wait, in Dutch local time. Urgent messages go at any hour.</summary>
public sealed class QuietHours(IOptions<QuietHoursSettings> settings)
{
    /// <summary>So long ago something was done just now: then a mail about it may still go at night, and is not what an outage left
    /// behind.</summary>
    public static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    public bool IsAt(DateTime utc) => settings.Value.Hold(TimeOnly.FromDateTime(DutchTime.Of(utc)));

    /// <summary>When the last night was over, in UTC.</summary>
    public DateTime LastMorning(DateTime utc)
    {
        var wall = DutchTime.Of(utc);
        var day = TimeOnly.FromDateTime(wall) < settings.Value.Until ? wall.Date.AddDays(-1) : wall.Date;
        return DutchTime.ToUtc(day + settings.Value.Until.ToTimeSpan());
    }
}
