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
            .Blocks.Where(block => block.By == reader)
            .Select(block => block.Other)
            .Concat(db.Blocks.Where(block => block.Other == reader).Select(block => block.By));

    /// <summary>Everybody who does not see the author of this post, and whom the author does not see.</summary>
    public static IQueryable<ResidentId> ApartFromAuthorOf(this BuuvDb db, PostId post) =>
        from one in db.Posts
        where one.Id == post
        from block in db.Blocks
        where block.By == one.Author || block.Other == one.Author
        select block.By == one.Author ? block.Other : block.By;

    public static Task<bool> AreApartAsync(this BuuvDb db, ResidentId one, ResidentId other) =>
        db.Blocks.AnyAsync(block => (block.By == one && block.Other == other) || (block.By == other && block.Other == one));
}
