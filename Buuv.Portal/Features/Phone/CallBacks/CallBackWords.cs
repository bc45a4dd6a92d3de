using Buuv.Domain.Phone;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>Names of what there is to tell and of what came of it.</summary>
internal static class CallBackWords
{
    public static string Of(NewsKind kind) => Find($"Kind_{kind}");

    public static string Of(CallBackOutcome outcome) => Find($"Outcome_{outcome}");

    /// <summary>What a line of the list says: the one thing there is to tell, or how many.</summary>
    public static string Summary(CallView call) => call.ToTell is [var only] ? Of(only.Kind) : string.Format(CallBacksText.ManyThings, call.ToTell.Count);

    /// <summary>How often they were rung; null when never.</summary>
    public static string? Tries(CallView call) => call.Attempts.Count switch
    {
        0 => null,
        1 => CallBacksText.TriedOnce,
        var times => string.Format(CallBacksText.TriedTimes, times),
    };

    private static string Find(string key) =>
        CallBacksText.ResourceManager.GetString(key, System.Globalization.CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"No text for {key}");
}
