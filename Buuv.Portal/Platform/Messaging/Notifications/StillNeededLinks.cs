using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>The link in "Is het nog nodig?". It answers for its author, without signing in, and once: it holds the day the post would come
/// down, which a yes moves.</summary>
public sealed class StillNeededLinks(IDbContextFactory<BuuvDb> reading, SealedLink seal)
{
    private const string Purpose = "still-needed";

    public string TokenFor(Post post) => seal.Make(Purpose, post.Id.Value, LastDay(post));

    /// <summary>The post a link is about.</summary>
    /// <returns>Null for a link we never made. <c>IsOpen</c> as long as the question was not answered.</returns>
    public async Task<(Post Post, bool IsOpen)?> FindAsync(string? token)
    {
        if (seal.Open(Purpose, token) is not { } asked) return null;
        var id = new PostId(asked.Id);
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Posts.FirstOrDefaultAsync(post => post.Id == id) is not { } post) return null;
        return (post, post.IsLive && asked.Detail == LastDay(post));
    }

    private static int LastDay(Post post) => DateOnly.FromDateTime(post.ExpiresAt).DayNumber;
}
