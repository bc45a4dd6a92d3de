using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>Live posts by their number or their words, from the workplace: those that can be read where this member of staff
/// works.</summary>
public sealed class PostFinder(PostSearch posts, IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
    : IWorkSearch
{
    public async Task<IReadOnlyList<WorkFinding>> FindAsync(StaffActor actor, string words, CancellationToken cancel = default)
    {
        var theirs = actor.NeighbourhoodsOf(directory.Map).Select(code => directory.Map.Find(code)!);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var reader = await db.ResidentOfAsync(actor, cancel);
        var found = await posts.FindAsync([.. theirs.SelectMany(directory.Map.AudiencesOf).Distinct()], new(words), reader: reader);
        return [.. found.Page.Items.Take(WorkFinding.Most).Select(FindingOf)];
    }

    private static WorkFinding FindingOf(PostSummary post) =>
        new(FindingKind.Post, post.Title, $"{DisplayNames.Of(post.Kind)} · {post.Number} · {post.Neighbourhood}", post.Address);
}
