using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Workplace;

/// <summary>Two neighbours who found each other today. Not who they are, and not what was asked: the post is no longer public.</summary>
/// <param name="At">UTC.</param>
public sealed record FoundToday(Category Category, string Neighbourhood, DateTime At);

/// <summary>What a member of staff sees at the start of a duty.</summary>
public sealed class WorkplaceQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private const int MostFound = 5;

    /// <summary>How often neighbours found each other today where this member of staff works, and the last few of them.</summary>
    public async Task<(int Count, IReadOnlyList<FoundToday> Last)> FoundTodayAsync(StaffActor actor, CancellationToken cancel = default)
    {
        var theirs = actor.NeighbourhoodsOf(directory.Map);
        var midnight = DutchTime.ToUtc(DutchTime.Today(clock).ToDateTime(TimeOnly.MinValue));
        await using var db = await reading.CreateDbContextAsync(cancel);
        var found = from match in db.Matches
            join post in db.Posts on match.PostId equals post.Id
            where match.At >= midnight && theirs.Contains(post.Neighbourhood)
            orderby match.At descending
            select new { post.Category, post.Neighbourhood, match.At };
        var last = await found.Take(MostFound).ToListAsync(cancel);
        var names = last.Select(row => new FoundToday(row.Category, directory.Map.Find(row.Neighbourhood)!.Name, row.At));
        return (await found.CountAsync(cancel), [.. names]);
    }
}
