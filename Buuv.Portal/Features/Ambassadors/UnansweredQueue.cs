using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Ambassadors;

/// <summary>Requests to which nobody responded, at the workplace, from half the promise on: then there is still time to ask a
/// neighbour.</summary>
public sealed class UnansweredQueue(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock) : IWorkQueue
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.Invite)) return [];
        var theirs = actor.NeighbourhoodsFor(Permission.Invite, directory.Map);
        var before = SilentBefore(clock);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var hidden = await db.ResidentOfAsync(actor, cancel) is { } me ? await db.HiddenFrom(me).ToListAsync(cancel) : [];
        var posts = await db
            .Posts.AreSilentSince(db, before)
            .Where(post => theirs.Contains(post.Neighbourhood) && !hidden.Contains(post.AuthorId))
            .OrderBy(post => post.PlacedAt)
            .Take(Most)
            .ToListAsync(cancel);
        return [.. posts.Select(WorkOf)];
    }

    /// <summary>What was placed before this moment and has no response is silent.</summary>
    public static DateTime SilentBefore(TimeProvider clock) =>
        clock.GetUtcNow().UtcDateTime - (WorkKind.UnansweredRequest.Promise / 2);

    private WaitingWork WorkOf(Post post)
    {
        var (here, town) = (directory.Map.Find(post.Neighbourhood)!, directory.Map.FindMunicipality(post.Municipality)!);
        return new(
            new(WorkKind.UnansweredRequest, post.PlacedAt),
            post.Text.Title,
            $"{post.Number} · {here.Name}",
            "/ambassadeur"
        )
        {
            Address = LiveDeskPage.Of(here.Slug, town.Slug, post.Number),
        };
    }
}
