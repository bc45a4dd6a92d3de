using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Privacy;

namespace Buuv.Portal.Platform.Localization;

/// <summary>The words for what the domain names, in the reader's language.</summary>
public static class Words
{
    public static string Of(PostKind kind) => kind == PostKind.Request ? PostsText.Request : PostsText.Offer;

    public static string Of(Category category) => Find($"Category_{category}");

    public static string Of(DayPart part) => Find($"DayPart_{part}");

    public static string Of(Rhythm rhythm) => Find($"Rhythm_{rhythm}");

    public static string Of(SearchOrder order) => Find($"Order_{order}");

    /// <summary>"een leeftijd en een ziekte".</summary>
    public static string Listed(IEnumerable<PrivateDetail> details) => string.Join(PostsText.PrivateAnd, details.Select(detail => Find($"Private_{detail}")));

    public static string Of(Reach reach) => Find($"Reach_{reach}");

    public static string Of(ClosureReason reason) => Find($"Closed_{reason}");

    /// <summary>Whether a certificate of good conduct was seen, by whom and when.</summary>
    public static string Of(SeenConduct? conduct) => conduct is null ? PostsText.ConductNotSeen
        : string.Format(PostsText.ConductSeen, conduct.By, conduct.On.ToString("d MMMM yyyy", CultureInfo.CurrentCulture));

    /// <summary>When it suits, in one line: "'s Middags, één keer, maandag 7 december".</summary>
    /// <param name="language">Whose words; null for who looks at the page.</param>
    public static string When(Timing timing, CultureInfo? language = null)
    {
        var culture = language ?? CultureInfo.CurrentCulture;
        var day = timing.Date?.ToString("dddd d MMMM yyyy", culture);
        string[] parts = [Find($"DayPart_{timing.DayPart}", language), Find($"Rhythm_{timing.Rhythm}_Inside", language), .. day is null ? [] : new[] { day }];
        return string.Join(", ", parts);
    }

    /// <summary>A number to read aloud, kept on one line: "4 8 2 7".</summary>
    public static string Spoken(ShortCode number) => number.Spoken.Replace(' ', '\u00A0');

    /// <summary>The word in addresses: /plaats/vraag.</summary>
    public static string Slug(PostKind kind) => kind == PostKind.Request ? "vraag" : "aanbod";

    /// <summary>The word in addresses; null for what needs none.</summary>
    public static string? Slug(SearchOrder order) => order switch { SearchOrder.Newest => "nieuw", SearchOrder.Nearest => "dichtbij", _ => null };

    /// <summary>What the word in an address means; null when it is neither.</summary>
    public static PostKind? KindOf(string? slug) => slug switch { "vraag" => PostKind.Request, "aanbod" => PostKind.Offer, _ => null };

    private static string Find(string key, CultureInfo? language = null) => PostsText.ResourceManager.GetString(key, language ?? PostsText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
