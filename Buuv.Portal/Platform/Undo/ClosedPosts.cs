using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Undo;

/// <summary>Puts back a post that was closed, whichever desk closed it.</summary>
public static class ClosedPosts
{
    /// <summary>Undoes a closing, within the transaction of the undo. A post that was placed again meanwhile stays closed.</summary>
    /// <param name="post">With its answers.</param>
    /// <param name="leftFeed">Whether open feeds were told that it is gone.</param>
    public static async Task<Result> TakeBackAsync(BuuvDb db, Post post, DateTime closedAt, bool leftFeed, DateTime now)
    {
        if (await db.FinishedCommands.FindAsync(post.Id.Value) is not null) return new ChangedSince();
        var isTaken = await db
            .Posts.IgnoreQueryFilters()
            .AnyAsync(other =>
                other.Municipality == post.Municipality && other.Number == post.Number && other.Closure == null && other.Id != post.Id
            );
        return post.TakeBackClosing(closedAt, !isTaken, leftFeed, now);
    }
}
