using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Matching;

/// <summary>What is told about the search for helpers: counts only, nobody's name but the broker's.</summary>
/// <param name="Asked">Neighbours who were asked; zero as long as they are fewer than <see cref="LeastTold"/>.</param>
/// <param name="Seen">Those of them who looked.</param>
/// <param name="OwnerName">First name of the broker who looks after it; null when nobody has to.</param>
public sealed record PromiseNews(int Asked, int Seen, string? OwnerName)
{
    /// <summary>Fewer are not told: one neighbour who was asked could be known.</summary>
    public const int LeastTold = 3;

    /// <summary>Of a vraag that is still open; null when nothing is to be told.</summary>
    public static async Task<PromiseNews?> OfAsync(BuuvDb db, PostId post, CancellationToken cancel = default)
    {
        var open = await db.AnswerPromises.Where(promise => promise.Id == post && promise.State != PromiseState.Done)
            .Select(promise => new { promise.OwnerName }).FirstOrDefaultAsync(cancel);
        if (open is null) return null;
        var asked = await db.Invitations.Where(invitation => invitation.PostId == post)
            .GroupBy(_ => 1).Select(all => new { All = all.Count(), Seen = all.Count(one => one.SeenAt != null) })
            .FirstOrDefaultAsync(cancel);
        var news = asked is { All: >= LeastTold } told ? new(told.All, told.Seen, open.OwnerName) : new PromiseNews(0, 0, open.OwnerName);
        return news is { Asked: 0, OwnerName: null } ? null : news;
    }
}
