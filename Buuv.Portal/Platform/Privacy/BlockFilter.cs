using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy;

/// <summary>Leaves blocked residents out of queries, both ways, whichever of the two placed the block.</summary>
public static class BlockFilter
{
    /// <summary>Everybody this reader does not see, and who does not see them.</summary>
    public static IQueryable<ResidentId> HiddenFrom(this BuuvDb db, ResidentId reader) =>
        db
            .Blocks.Where(block => block.BlockerId == reader)
            .Select(block => block.BlockedId)
            .Concat(db.Blocks.Where(block => block.BlockedId == reader).Select(block => block.BlockerId));

    /// <summary>The neighbour that this member of staff is too, and who keeps the blocks of one at work; null when they take no
    /// part.</summary>
    public static Task<ResidentId?> ResidentOfAsync(this BuuvDb db, StaffActor actor, CancellationToken cancel = default) =>
        db.Users.Where(account => account.Id == actor.AccountId).Select(account => account.ResidentId).FirstOrDefaultAsync(cancel);

    /// <summary>All residents who have a block with the author of this post.</summary>
    public static IQueryable<ResidentId> BlockedWithAuthorOf(this BuuvDb db, PostId post) =>
        from one in db.Posts
        where one.Id == post
        from block in db.Blocks
        where block.BlockerId == one.AuthorId || block.BlockedId == one.AuthorId
        select block.BlockerId == one.AuthorId ? block.BlockedId : block.BlockerId;

    public static Task<bool> AreBlockedAsync(this BuuvDb db, ResidentId one, ResidentId other) =>
        db.Blocks.AnyAsync(block =>
            (block.BlockerId == one && block.BlockedId == other) || (block.BlockerId == other && block.BlockedId == one)
        );
}
