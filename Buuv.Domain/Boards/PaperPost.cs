using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>A post as it is printed. Says nothing about its author but the name they chose and their neighbourhood.</summary>
/// <param name="Name">First name or alias.</param>
/// <param name="Neighbourhood">Name of the neighbourhood.</param>
/// <param name="Town">Slug of the municipality, in which the number is unique.</param>
public sealed record PaperPost(
    PostId PostId,
    PostKind Kind,
    Category Category,
    string Title,
    string Details,
    string Name,
    string Neighbourhood,
    string Town,
    ShortCode Number,
    PostExtras Extras,
    Rhythm Rhythm
)
{
    /// <summary>The post as it is now.</summary>
    public static PaperPost Of(Post post, string neighbourhood, string town) =>
        new(
            post.Id,
            post.Kind,
            post.Category,
            post.Text.Title,
            post.Text.Details,
            post.AuthorName,
            neighbourhood,
            town,
            post.Number,
            post.Extras,
            post.Timing.Rhythm
        );
}
