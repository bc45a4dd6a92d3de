using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;

namespace Buuv.Portal.Features.Posts;

/// <summary>The words for what the domain names, in the reader's language.</summary>
public static class Words
{
    public static string Of(PostKind kind) => kind == PostKind.Request ? PostsText.Request : PostsText.Offer;

    public static string Of(Category category) => Find($"Category_{category}");

    public static string Of(DayPart part) => Find($"DayPart_{part}");

    public static string Of(Rhythm rhythm) => Find($"Rhythm_{rhythm}");

    public static string Of(Reach reach) => Find($"Reach_{reach}");

    /// <summary>Whether a certificate of good conduct was seen, by whom and when.</summary>
    public static string Of(SeenConduct? conduct) => conduct is null ? PostsText.ConductNotSeen
        : string.Format(PostsText.ConductSeen, conduct.By, conduct.On.ToString("d MMMM yyyy", CultureInfo.CurrentCulture));

    /// <summary>A number to read aloud, kept on one line: "4 8 2 7".</summary>
    public static string Spoken(ShortCode number) => number.Spoken.Replace(' ', '\u00A0');

    /// <summary>The word in addresses: /plaats/vraag.</summary>
    public static string Slug(PostKind kind) => kind == PostKind.Request ? "vraag" : "aanbod";

    /// <summary>What the word in an address means; null when it is neither.</summary>
    public static PostKind? KindOf(string? slug) => slug switch { "vraag" => PostKind.Request, "aanbod" => PostKind.Offer, _ => null };

    private static string Find(string key) => PostsText.ResourceManager.GetString(key, PostsText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
