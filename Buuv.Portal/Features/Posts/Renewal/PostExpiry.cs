using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts.Renewal;

/// <summary>Takes down posts whose time is over, a few at a time, so that nobody waits long for the gate.</summary>
public sealed class PostExpiry(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock)
{
    private const int Batch = 20;

    public async Task TakeDownAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var over = await db.Posts.Where(post => post.Closure == null && post.ExpiresAt <= now).Select(post => post.Id).ToListAsync(cancel);
        foreach (var some in over.Chunk(Batch))
        {
            await gate.WriteAsync(
                async writing =>
                {
                    foreach (
                        var post in await writing
                            .Posts.Include(post => post.Responses)
                            .Include(post => post.Matches)
                            .AsSplitQuery()
                            .Where(post => some.Contains(post.Id))
                            .ToListAsync(cancel)
                    )
                        post.Expire(now);
                    return Result.Done;
                },
                cancel
            );
        }
    }
}
