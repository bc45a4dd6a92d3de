using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts.Renewal;

/// <summary>"Is het nog nodig?" is asked some days before a note comes down.</summary>
public sealed class StillNeeded(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NotificationDelivery delivery,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    private const int Batch = 50;

    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now.AddDays(Post.AskDaysBeforeExpiry);
        await using var read = await reading.CreateDbContextAsync(cancel);
        // A note for one day is not asked about: after that day it is not needed.
        var ending = await read
            .Posts.Where(post => post.Closure == null && post.ExpiresAt > now && post.ExpiresAt <= until && post.Timing.Date == null)
            .ToListAsync(cancel);
        foreach (var some in ending.Chunk(Batch))
        {
            await gate.WriteAsync(
                async db =>
                {
                    foreach (var post in some)
                        await delivery.TellAsync(
                            db,
                            new(post.AuthorId, NotificationKind.StillNeeded, $"still:{post.Id.Value}:{post.ExpiresAt:yyyyMMdd}")
                            {
                                PostId = post.Id,
                                NoUseAfter = post.ExpiresAt,
                            },
                            now,
                            cancel
                        );
                    return Result.Done;
                },
                cancel
            );
        }
        outbox.Wake();
    }
}
