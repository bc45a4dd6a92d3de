using System.Globalization;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Why somebody is suggested, as sentences for staff: the same for every door.</summary>
public static class RankWords
{
    /// <param name="name">The name that the helper shows.</param>
    /// <param name="neighbourhood">Where the helper lives.</param>
    /// <returns>The strongest first.</returns>
    public static IEnumerable<string> Why(Ranked rank, string name, string neighbourhood, Vraag vraag, DateTime now) =>
        rank.Reasons.Select(reason => string.Format(CultureInfo.CurrentCulture, Find(KeyOf(reason, vraag)), name, reason switch
        {
            RankReason.Skill => Ranking.SkillOf(vraag, rank.Helper),
            RankReason.CanThen => When(vraag, rank.Helper),
            RankReason.Category => DisplayNames.Of(vraag.Category).ToLowerInvariant(),
            RankReason.CloseBy or RankReason.ComesThisFar => neighbourhood,
            RankReason.Talk => DisplayNames.Language(vraag.Languages[0]),
            RankReason.LongNotAsked => $"{(int)(now - rank.Helper.AskedAt!.Value).TotalDays / 7}",
            _ => "",
        }));

    // Without a day there are many moments: one of them is told as an example.
    private static string KeyOf(RankReason reason, Vraag vraag) =>
        reason == RankReason.CanThen && vraag.Date is null ? nameof(RankText.Why_CanOften) : $"Why_{reason}";

    // "dinsdagmiddag".
    private static string When(Vraag vraag, Helper helper) =>
        (helper.Times & vraag.Times).Parts.Select(part => string.Format(
            CultureInfo.CurrentCulture,
            RankText.DayAndPart,
            CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(part.Day),
            DisplayNames.Of(part.Part)
        )).FirstOrDefault(RankText.CanThenAnyTime);

    private static string Find(string key) =>
        RankText.ResourceManager.GetString(key, RankText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
