using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Phone;


namespace Buuv.Portal.Platform.Localization;

/// <summary>The words of the desk for what the domain names.</summary>
public static class PhoneWords
{
    public static string Of(CallOutcome outcome) => Find($"Outcome_{outcome}");

    public static string Of(ResponseOutcome outcome) => Find($"Answer_{outcome}");

    public static string Of(ClosureReason reason) => Find($"Closed_{reason}");

    public static string Of(BestTimes times) => times == BestTimes.Any ? PhoneText.AnyTime
        : string.Join(", ", Enum.GetValues<BestTimes>().Where(part => part != BestTimes.Any && times.HasFlag(part)).Select(part => Find(part.ToString()).ToLowerInvariant()));

    public static string Of(Reachability reachability) => Find($"Reach_{reachability}");

    /// <summary>The name of a language, by its two letters.</summary>
    public static string Language(string code) => PhoneText.ResourceManager.GetString($"Language_{code}", PhoneText.Culture) ?? code;

    private static string Find(string key) => PhoneText.ResourceManager.GetString(key, PhoneText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
