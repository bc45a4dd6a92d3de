using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Who may be asked for a request, best first, and why.</summary>
public sealed class HelperRanking(NeighbourhoodDirectory directory, TimeProvider clock)
{
    private readonly AskRules rules = new();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Who may be asked for this vraag in this ring, best first, with reasons.</summary>
    public async Task<IReadOnlyList<Ranked>> RankAsync(BuuvDb db, Post post, Ring ring, CancellationToken cancel = default)
    {
        var (ranking, vraag, rows) = (new Ranking(rules, new()), VraagOf(post), await CandidatesAsync(db, post, cancel));
        return ranking.Explain(vraag, ranking.Order(vraag, rows, ring, DutchTime.Today(clock), Now), Now);
    }

    /// <summary>Why this neighbour is not asked; null when they may be.</summary>
    public async Task<WhyNot?> WhyNotAsync(BuuvDb db, Post post, ResidentId helper, CancellationToken cancel = default)
    {
        var row = (await CandidatesAsync(db, post, cancel)).FirstOrDefault(row => row.Helper.Id == helper);
        return row.Helper is null ? WhyNot.Gone : rules.Why(VraagOf(post), row.Helper, row.Between, Ring.Widest, DutchTime.Today(clock), Now);
    }

    private static Vraag VraagOf(Post post) => new(post.Id, post.AuthorId, post.Category, post.Neighbourhood)
    {
        Date = post.Timing.Date, DayPart = post.Timing.DayPart,
    };

    private async Task<List<(Helper Helper, Between Between)>> CandidatesAsync(BuuvDb db, Post post, CancellationToken cancel)
    {
        var here = directory.Map.Find(post.Neighbourhood)!;
        NeighbourhoodCode[] town =
            [.. directory.Map.Neighbourhoods.Where(place => place.Municipality == post.Municipality).Select(place => place.Code)];
        var people = await db.Residents.Where(who => town.Contains(who.Neighbourhood) && who.StoppedAt == null).ToListAsync(cancel);
        var apart = await db.HiddenFrom(post.AuthorId).ToListAsync(cancel);
        var asked = await db.Invitations.Where(row => row.PostId == post.Id).Select(row => row.NeighbourId).ToListAsync(cancel);
        var answered = await db.Responses.Where(row => row.PostId == post.Id).Select(row => row.HelperId).ToListAsync(cancel);
        var offers = (await db.Posts.Where(offer => offer.Kind == PostKind.Offer && offer.Closure == null
                && offer.Municipality == post.Municipality).Select(offer => new { offer.AuthorId, offer.Category }).ToListAsync(cancel))
            .ToLookup(offer => offer.AuthorId, offer => offer.Category);
        return
        [
            .. people.Where(who => offers[who.Id].Any()).Select(who => (
                new Helper(who.Id, who.Neighbourhood)
                {
                    AskMe = true, Offers = CategorySet.Of(offers[who.Id]), Anything = true, Languages = who.Languages, HowFar = 100,
                    HasConduct = true,
                },
                new Between((int)(10 * here.Centre.KilometresTo(directory.Map.Find(who.Neighbourhood)!.Centre)), true,
                    apart.Contains(who.Id), asked.Contains(who.Id) || answered.Contains(who.Id), 0, false))),
        ];
    }
}
