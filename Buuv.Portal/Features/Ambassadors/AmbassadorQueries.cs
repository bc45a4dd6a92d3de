using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Ambassadors;

/// <summary>An invitation as the invited neighbour sees it.</summary>
public sealed record InvitedView(InvitationId Id, string InvitedBy, PostView Post);

/// <summary>Vragen of one neighbourhood.</summary>
/// <param name="Silent">How many of the open ones nobody responded to for half the promise or longer.</param>
public sealed record RequestCount(int Open, int Silent)
{
    public static readonly RequestCount None = new(0, 0);
}

public sealed class AmbassadorQueries(
    IDbContextFactory<BuuvDb> reading,
    PostQueries posts,
    SuggestedHelpers helpers,
    TimeProvider clock
)
{
    private const int CandidatesShown = 5;

    /// <summary>Neighbours who may be asked for this post, best first, each with its reasons.</summary>
    /// <param name="reader">The neighbour who asks them; null for a member of staff.</param>
    public async Task<IReadOnlyList<SuggestedHelper>> CandidatesAsync(PostView view, ResidentId? reader = null)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Posts.AsNoTracking().FirstOrDefaultAsync(post => post.Id == view.Id) is { IsLive: true } post
            ? await helpers.OfAsync(db, post, CandidatesShown, reader)
            : [];
    }

    /// <summary>How many live vragen each of these neighbourhoods has, and how many have been silent as long as the workplace
    /// counts.</summary>
    public async Task<IReadOnlyDictionary<NeighbourhoodCode, RequestCount>> CountAsync(IReadOnlyCollection<NeighbourhoodCode> places)
    {
        var before = UnansweredQueue.SilentBefore(clock);
        await using var db = await reading.CreateDbContextAsync();
        var open = await CountAsync(db.Posts.AreOpenRequests());
        var silent = await CountAsync(db.Posts.AreSilentSince(db, before));
        return open.ToDictionary(here => here.Key, here => new RequestCount(here.Value, silent.GetValueOrDefault(here.Key)));

        Task<Dictionary<NeighbourhoodCode, int>> CountAsync(IQueryable<Post> posts) => posts
            .Where(post => places.Contains(post.Neighbourhood))
            .GroupBy(post => post.Neighbourhood)
            .Select(here => new { here.Key, Count = here.Count() })
            .ToDictionaryAsync(here => here.Key, here => here.Count);
    }

    /// <summary>The invitation, if it is the reader's; else null, as if it were not there.</summary>
    public async Task<InvitedView?> InvitedAsync(InvitationId id, ResidentId reader)
    {
        await using var db = await reading.CreateDbContextAsync();
        var invitation = await db.Invitations.FirstOrDefaultAsync(invitation => invitation.Id == id && invitation.NeighbourId == reader);
        return
            invitation is not null && await posts.FindAsync(invitation.PostId) is { } post && !await db.AreBlockedAsync(reader, post.Author)
            ? new(id, invitation.InvitedBy, post)
            : null;
    }
}
