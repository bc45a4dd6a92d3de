using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Posts;

/// <summary>What a note shows, on the feed, the post page, the poster and the hallway screen. Nothing about a person but the name they
/// chose and their buurt; of who offers to be with a child also <see cref="Conduct"/>.</summary>
public sealed record PostSummary(
    string MunicipalitySlug, ShortCode Number, PostKind Kind, Category Category, string Title, string Details,
    string Name, string Neighbourhood, DateTime PlacedAt, Rhythm Rhythm, PostExtras Extras, long FeedOrder)
{
    public static PostSummary Of(Post post, NeighbourhoodMap map) => new(
        map.FindMunicipality(post.Municipality)!.Slug, post.Number, post.Kind, post.Category, post.Text.Title, post.Text.Details,
        post.AuthorName, map.Find(post.Neighbourhood)!.Name, post.PlacedAt, post.Timing.Rhythm, post.Extras, post.FeedOrder);

    /// <summary>Of who offers where extra care is; null when nobody saw one, and for every other note.</summary>
    public SeenConduct? Conduct { get; init; }

    /// <summary>Does it say whether a certificate of good conduct was seen?</summary>
    public bool ShowsConduct => Kind == PostKind.Offer && Category.AsksExtraCare();

    /// <summary>The page behind the number.</summary>
    public string Address => $"/{MunicipalitySlug}/{Number}";

    /// <summary>Id of the element on a page; the same for a note and everything the feed says about it later.</summary>
    public string ElementId => $"note-{MunicipalitySlug}-{Number}";
}
