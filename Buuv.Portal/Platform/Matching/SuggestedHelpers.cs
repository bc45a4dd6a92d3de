using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Matching;

/// <summary>A neighbour who may be asked: the name they show, their neighbourhood, and why. No address, no number.</summary>
/// <param name="Why">Sentences, the strongest first.</param>
public sealed record SuggestedHelper(ResidentId Id, string Name, string Neighbourhood, IReadOnlyList<string> Why);

/// <summary>Who may be asked for a vraag, as the phone desk and ambassadors are told.</summary>
public sealed class SuggestedHelpers(HelperRanking ranking, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>The first of them in the order of <see cref="HelperRanking"/>.</summary>
    /// <param name="post">May be one that nobody placed yet, see <see cref="UnplacedRequest"/>.</param>
    /// <param name="reader">Who sees them; they are not told of neighbours with whom they want no contact. Null for a member of staff who
    /// is no neighbour.</param>
    public async Task<IReadOnlyList<SuggestedHelper>> OfAsync(BuuvDb db, Post post, int most, ResidentId? reader = null)
    {
        var apart = reader is { } me ? (await db.HiddenFrom(me).ToListAsync()).Append(me).ToHashSet() : [];
        var best = (await ranking.RankAsync(db, post, Ring.Widest)).Where(ranked => !apart.Contains(ranked.Helper.Id)).Take(most).ToArray();
        ResidentId[] ids = [.. best.Select(ranked => ranked.Helper.Id)];
        var people = await db.Residents.AsNoTracking().Where(resident => ids.Contains(resident.Id) || resident.Id == post.AuthorId)
            .ToDictionaryAsync(resident => resident.Id);
        var vraag = KnownHelpers.VraagOf(post, people.GetValueOrDefault(post.AuthorId));
        return [.. best.Where(ranked => people.ContainsKey(ranked.Helper.Id)).Select(ViewOf)];

        SuggestedHelper ViewOf(Ranked ranked)
        {
            var (name, place) = (people[ranked.Helper.Id].PublicName, directory.Map.Find(ranked.Helper.Neighbourhood)!.Name);
            var why = RankWords.Why(ranked, name, place, vraag, clock.GetUtcNow().UtcDateTime);
            return new(ranked.Helper.Id, name, place, [.. why]);
        }
    }
}
