using System.Threading.RateLimiting;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Forms;

/// <summary>Room for the drafts of visitors: so many begun by one client, and so many in all. When it is full no draft is removed for
/// another, since a flood would remove them all: a new visitor is asked to sign in first, and residents have room of their own.</summary>
public sealed class DraftRoom(IOptions<LimitSettings> limits, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(Drafts.KeptDays);

    private readonly PartitionedRateLimiter<ClientAddress> begun = PartitionedRateLimiter.Create<ClientAddress, ClientAddress>(client =>
        RateLimitPartition.GetFixedWindowLimiter(client, _ => new() { PermitLimit = limits.Value.DraftsPerClient, Window = Kept }));

    /// <summary>Takes a place for a new draft.</summary>
    /// <returns>Done, or <see cref="DraftsFull"/>.</returns>
    public async Task<Result> TakeAsync(BuuvDb db, ClientAddress client)
    {
        // What is over takes no room, also when the purge waits for the admin.
        var since = clock.GetUtcNow().UtcDateTime - Kept;
        var kept = await db.Drafts.CountAsync(draft => draft.ResidentId == null && draft.SavedAt > since);
        if (kept >= limits.Value.DraftsOfVisitors) return new DraftsFull();
        return begun.AttemptAcquire(client).IsAcquired ? Result.Done : new DraftsFull();
    }

    public void Dispose() => begun.Dispose();
}

/// <summary>There is no room for more drafts of visitors; after signing in there is.</summary>
public sealed record DraftsFull : Refusal;
