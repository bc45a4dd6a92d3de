using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy;

/// <summary>Who does not see whom, both ways, whoever of the two wanted it.</summary>
public static class BlockFilter
{
    /// <summary>Everybody this reader does not see, and who does not see them.</summary>
    public static IQueryable<ResidentId> HiddenFrom(this BuuvDb db, ResidentId reader) =>
        db
            .Blocks.Where(block => block.BlockerId == reader)
            .Select(block => block.BlockedId)
            .Concat(db.Blocks.Where(block => block.BlockedId == reader).Select(block => block.BlockerId));

    /// <summary>Everybody who does not see the author of this post, and whom the author does not see.</summary>
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
