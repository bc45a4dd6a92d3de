using System.Globalization;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>Names of what there is to tell and of what came of it.</summary>
public static class CallBackWords
{
    /// <summary>What a line of the list says: the one thing there is to tell, or how many.</summary>
    public static string Summary(CallView call) =>
        call.ToTell is [var only] ? DisplayNames.Of(only.Kind) : string.Format(CallBacksText.ManyThings, call.ToTell.Count);

    /// <summary>"Maandag 9.00: 25"; a day more than a week ahead with its date.</summary>
    public static string Planned(DateTime at, int people, DateOnly today)
    {
        var wall = DutchTime.Of(at);
        var clock = wall.ToString(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nl" ? "H.mm" : "H:mm",
            CultureInfo.InvariantCulture
        );
        var line = string.Format(
            DateOnly.FromDateTime(wall) < today.AddDays(7) ? CallBacksText.PlannedSoon : CallBacksText.PlannedFar,
            wall,
            clock,
            people == 1 ? CallBacksText.PlannedOne : string.Format(CallBacksText.PlannedMany, people)
        );
        return char.ToUpperInvariant(line[0]) + line[1..];
    }

    /// <summary>What is said after "nu niet".</summary>
    public static string RestsUntil(DateOnly day) =>
        string.Format(CallBacksText.DoneNotNow, day.ToString("d MMMM", CultureInfo.CurrentCulture));

    /// <summary>How often the resident was called; null when never.</summary>
    public static string? Tries(CallView call) => call.Attempts.Count switch
    {
        0 => null,
        1 => CallBacksText.TriedOnce,
        var times => string.Format(CallBacksText.TriedTimes, times),
    };
}
