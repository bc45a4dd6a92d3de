using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts.Renewal;

/// <summary>"Is het nog nodig?" is asked some days before a note comes down.</summary>
public sealed class StillNeeded(IDbContextFactory<BuuvDb> reading, NotificationBatches batches, TimeProvider clock)
{
    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now.AddDays(Post.AskDaysBeforeExpiry);
        await using var read = await reading.CreateDbContextAsync(cancel);
        // A note for one day is not asked about: after that day it is not needed.
        var ending = await read
            .Posts.Where(post => post.Closure == null && post.ExpiresAt > now && post.ExpiresAt <= until && post.Timing.Date == null)
            .ToListAsync(cancel);
        await batches.TellAsync(ending.Select(Question), cancel);
    }

    private static Notification Question(Post post) =>
        new(post.AuthorId, NotificationKind.StillNeeded, $"still:{post.Id.Value}:{post.ExpiresAt:yyyyMMdd}")
        {
            PostId = post.Id,
            NoUseAfter = post.ExpiresAt,
        };
}
