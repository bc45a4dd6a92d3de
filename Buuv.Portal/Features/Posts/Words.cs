using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Posts;

/// <summary>The words for what the domain names, in the reader's language.</summary>
public static class Words
{
    public static string Of(PostKind kind) => kind == PostKind.Request ? PostsText.Request : PostsText.Offer;

    public static string Of(Category category) => Find($"Category_{category}");

    public static string Of(DayPart part) => Find($"DayPart_{part}");

    public static string Of(Rhythm rhythm) => Find($"Rhythm_{rhythm}");

    /// <summary>The word in addresses: /plaats/vraag.</summary>
    public static string Slug(PostKind kind) => kind == PostKind.Request ? "vraag" : "aanbod";

    private static string Find(string key) => PostsText.ResourceManager.GetString(key, PostsText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
