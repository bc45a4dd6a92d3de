using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Who may be asked for a vraag, and in which order: one answer for waves of questions, the broker, the phone desk and
/// ambassadors.</summary>
public sealed class HelperRanking(
    HelperFacts facts, IOptions<MatchingSettings> settings, IOptions<SafetySettings> safety, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AskRules Rules => new(safety.Value.InvitationsPerWeek, settings.Value.PerFourWeeks);

    /// <summary>Who may be asked in this ring, best first, with reasons.</summary>
    public async Task<IReadOnlyList<Ranked>> RankAsync(BuuvDb db, Post post, Ring ring, CancellationToken cancel = default)
    {
        var (vraag, candidates) = await facts.OfAsync(db, post, cancel);
        var ranking = new Ranking(Rules, settings.Value.Weights);
        return ranking.Explain(vraag, ranking.Order(vraag, candidates, ring, DutchTime.Today(clock), Now), Now);
    }

    /// <summary>Why this neighbour is not asked; null when they may be.</summary>
    public async Task<WhyNot?> WhyNotAsync(BuuvDb db, Post post, ResidentId helper, CancellationToken cancel = default)
    {
        var (vraag, candidates) = await facts.OfAsync(db, post, cancel);
        foreach (var (one, between) in candidates)
            if (one.Id == helper) return Rules.Why(vraag, one, between, Ring.Widest, DutchTime.Today(clock), Now);
        return WhyNot.NotAskable;
    }

    /// <summary>The vraag as it is compared.</summary>
    public static Task<Vraag> VraagAsync(BuuvDb db, Post post, CancellationToken cancel = default) =>
        HelperFacts.VraagAsync(db, post, cancel);
}
