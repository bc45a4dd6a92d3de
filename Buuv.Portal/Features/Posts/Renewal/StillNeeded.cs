using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts.Renewal;

/// <summary>"Is het nog nodig?" is asked some days before a note comes down.</summary>
public sealed class StillNeeded(IDbContextFactory<BuuvDb> reading, WriteGate gate, NewsDelivery delivery, Postman postman, TimeProvider clock)
{
    private const int Batch = 50;

    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now.AddDays(Post.AskDaysBeforeExpiry);
        await using var read = await reading.CreateDbContextAsync(cancel);
        // A note for one day is not asked about: after that day it is not needed.
        var ending = await read.Posts.Where(post => post.Closure == null && post.ExpiresAt > now && post.ExpiresAt <= until && post.Timing.Date == null).ToListAsync(cancel);
        foreach (var some in ending.Chunk(Batch))
        {
            await gate.WriteAsync(async db =>
            {
                foreach (var post in some)
                    await delivery.TellAsync(db, new(post.Author, NewsKind.StillNeeded, $"still:{post.Id.Value}:{post.ExpiresAt:yyyyMMdd}") { Post = post.Id, NoUseAfter = post.ExpiresAt }, now, cancel);
                return Result.Done;
            }, cancel);
        }
        postman.Wake();
    }
}

/// <summary>The link in that message answers for its author, without signing in, and once: it holds the day the note would come down, which a yes moves.</summary>
public sealed class StillNeededLinks(IDbContextFactory<BuuvDb> reading, SealedLink seal)
{
    private const string Purpose = "still-needed";
    private const int PostBytes = 16;
    private const int DayBytes = 4;

    public string TokenFor(Post post) => seal.Make(Purpose, [.. post.Id.Value.ToByteArray(), .. BitConverter.GetBytes(LastDay(post))]);

    /// <summary>The note a link is about.</summary>
    /// <returns>Null for a link we never made. <c>IsOpen</c> as long as the question was not answered.</returns>
    public async Task<(Post Post, bool IsOpen)?> FindAsync(string? token)
    {
        if (seal.Open(Purpose, token, PostBytes + DayBytes) is not { } asked) return null;
        var id = new PostId(new Guid(asked[..PostBytes]));
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Posts.FirstOrDefaultAsync(post => post.Id == id) is not { } post) return null;
        return (post, post.IsLive && BitConverter.ToInt32(asked, PostBytes) == LastDay(post));
    }

    private static int LastDay(Post post) => DateOnly.FromDateTime(post.ExpiresAt).DayNumber;
}
