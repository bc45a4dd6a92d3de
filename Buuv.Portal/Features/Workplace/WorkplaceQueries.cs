using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Workplace;

/// <summary>A post for which a neighbour was found today.</summary>
/// <param name="Address">The page of the post.</param>
/// <param name="At">UTC.</param>
public sealed record FoundToday(Post Post, string Address, DateTime At);

/// <summary>What a member of staff sees at the start of a duty.</summary>
public sealed class WorkplaceQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private const int MostFound = 5;

    /// <summary>How often neighbours found each other today where this member of staff works, and the last few posts of those.</summary>
    public async Task<(int Count, IReadOnlyList<FoundToday> Last)> FoundTodayAsync(StaffActor actor, CancellationToken cancel = default)
    {
        NeighbourhoodCode[] theirs =
        [
            .. directory.Map.Neighbourhoods.Where(here => actor.Duties.Any(duty => duty.Covers(here))).Select(here => here.Code),
        ];
        var midnight = DutchTime.ToUtc(DutchTime.Today(clock).ToDateTime(TimeOnly.MinValue));
        await using var db = await reading.CreateDbContextAsync(cancel);
        var found = from match in db.Matches
            join post in db.Posts on match.PostId equals post.Id
            where match.At >= midnight && theirs.Contains(post.Neighbourhood)
            orderby match.At descending
            select new { Post = post, match.At };
        var last = await found.Take(MostFound).ToListAsync(cancel);
        return (await found.CountAsync(cancel), [.. last.Select(row => new FoundToday(row.Post, AddressOf(row.Post), row.At))]);
    }

    private string AddressOf(Post post) => $"/{directory.Map.FindMunicipality(post.Municipality)!.Slug}/{post.Number}";
}
