using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Posts;

/// <summary>The words for kinds and orders in addresses.</summary>
public static class PostSlugs
{
    /// <summary>/plaats/vraag.</summary>
    public static string Of(PostKind kind) => kind == PostKind.Request ? "vraag" : "aanbod";

    /// <summary>Null for the order that needs no word.</summary>
    public static string? Of(SearchOrder order) =>
        order switch
        {
            SearchOrder.Newest => "nieuw",
            SearchOrder.Nearest => "dichtbij",
            _ => null,
        };

    /// <summary>What the word in an address means; null when it is neither.</summary>
    public static PostKind? KindOf(string? slug) => slug switch { "vraag" => PostKind.Request, "aanbod" => PostKind.Offer, _ => null };
}
