using Buuv.Domain;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Data;

/// <summary>Who does not see whom, both ways, whoever of the two wanted it.</summary>
public static class Apart
{
    /// <summary>Everybody this reader does not see, and who does not see them.</summary>
    public static IQueryable<ResidentId> HiddenFrom(this BuuvDb db, ResidentId reader) =>
        db.Blocks.Where(block => block.By == reader).Select(block => block.Other).Concat(db.Blocks.Where(block => block.Other == reader).Select(block => block.By));

    public static Task<bool> AreApartAsync(this BuuvDb db, ResidentId one, ResidentId other) =>
        db.Blocks.AnyAsync(block => (block.By == one && block.Other == other) || (block.By == other && block.Other == one));
}
