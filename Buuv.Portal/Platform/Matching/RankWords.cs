using System.Globalization;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Why somebody is suggested, as sentences for staff: the same for every door.</summary>
public static class RankWords
{
    /// <param name="name">The name that the helper shows.</param>
    /// <param name="neighbourhood">Where the helper lives.</param>
    /// <param name="language">First language of who asks, in two letters.</param>
    /// <returns>The strongest first.</returns>
    public static IEnumerable<string> Why(
        Ranked rank, string name, string neighbourhood, Category category, string language, DateTime now) =>
        rank.Reasons.Select(reason => string.Format(CultureInfo.CurrentCulture, Find($"Why_{reason}"), name, reason switch
        {
            RankReason.Category => DisplayNames.Of(category).ToLowerInvariant(),
            RankReason.CloseBy or RankReason.ComesThisFar => neighbourhood,
            RankReason.Talk => DisplayNames.Language(language),
            RankReason.LongNotAsked => $"{(int)(now - rank.Helper.AskedAt!.Value).TotalDays / 7}",
            _ => "",
        }));

    private static string Find(string key) =>
        RankText.ResourceManager.GetString(key, RankText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
