using Buuv.Domain;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Features.Feed;

/// <summary>Draws a post once for everybody who watches in one language.</summary>
public sealed class PostFragments(PostQueries posts, ComponentRenderer drawing)
{
    /// <summary>What the feed says about a post; null when it is gone altogether.</summary>
    public async Task<FeedChange?> DescribeAsync(long sequence, PostId post, FeedChangeKind kind, string language)
    {
        if (await posts.SummaryAsync(post) is not { } note)
            return null;
        var html = kind.Hangs()
            ? await drawing.OfAsync<PostCard>(ReaderPreferences.CultureOf(language), (nameof(PostCard.View), note))
            : null;
        return new(sequence, kind, note.ElementId, note.Number.ToString(), note.MunicipalitySlug, note.Kind, note.Category, html);
    }
}
