using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Ambassadors;

/// <summary>A neighbour who could be asked: the name they show, their neighbourhood, and why. No address, no number.</summary>
/// <param name="SameCategory">They offer this very thing; else they offer something.</param>
public sealed record CandidateView(ResidentId Id, string Name, string Neighbourhood, bool SameCategory, double Kilometres);

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
    NeighbourhoodDirectory directory,
    PostQueries posts,
    LoadGuard guard,
    TimeProvider clock
)
{
    private const int CandidatesShown = 5;

    /// <summary>Neighbours with a live aanbod near the post: those who offer this very thing first, then the nearest. Without those who
    /// were asked or answered already, or were asked often enough this week.</summary>
    /// <param name="reader">The neighbour who asks them; null for a member of staff.</param>
    public async Task<IReadOnlyList<CandidateView>> CandidatesAsync(PostView post, ResidentId? reader = null)
    {
        await using var db = await reading.CreateDbContextAsync();
        var here = directory.Map.Find(post.Neighbourhood)!;
        var apart = await db.HiddenFrom(post.Author).Concat(db.HiddenFrom(reader ?? post.Author)).ToListAsync();
        var busy = await db
            .Responses.Where(response => response.PostId == post.Id)
            .Select(response => response.HelperId)
            .Concat(db.Invitations.Where(invitation => invitation.PostId == post.Id).Select(invitation => invitation.NeighbourId))
            .ToListAsync();
        var inPeace = await guard.LeftInPeaceAsync(db, clock.GetUtcNow().UtcDateTime);
        var offers = await db
            .Posts.Where(offer =>
                offer.Municipality == here.Municipality
                && offer.Kind == PostKind.Offer
                && offer.Closure == null
                && offer.AuthorId != post.Author
            )
            .Select(offer => new
            {
                offer.AuthorId,
                offer.AuthorName,
                offer.Neighbourhood,
                offer.Category,
            })
            .ToListAsync();
        return
        [
            .. offers
                .Where(offer => !busy.Contains(offer.AuthorId) && !apart.Contains(offer.AuthorId) && !inPeace.Contains(offer.AuthorId))
                .Select(offer => (Offer: offer, Place: directory.Map.Find(offer.Neighbourhood)!))
                .Select(row => new CandidateView(
                    row.Offer.AuthorId,
                    row.Offer.AuthorName,
                    row.Place.Name,
                    row.Offer.Category == post.Summary.Category,
                    here.Centre.KilometresTo(row.Place.Centre)
                ))
                .OrderByDescending(candidate => candidate.SameCategory)
                .ThenBy(candidate => candidate.Kilometres)
                .ThenBy(candidate => candidate.Id.Value)
                .DistinctBy(candidate => candidate.Id)
                .Take(CandidatesShown),
        ];
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
