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
        var known = await facts.ReadAsync(db, [post], cancel: cancel);
        var ranking = new Ranking(Rules, settings.Value.Weights);
        return ranking.Explain(known.VraagOf(post), Order(known, post, ring), Now);
    }

    /// <summary>Who of these may be asked in this ring, best first. Asks the database nothing.</summary>
    public IReadOnlyList<Ranked> Order(KnownHelpers known, Post post, Ring ring) =>
        new Ranking(Rules, settings.Value.Weights)
            .Order(known.VraagOf(post), known.CandidatesFor(post, Now), ring, DutchTime.Today(clock), Now);

    /// <summary>Why this neighbour is not asked; null when they may be.</summary>
    public async Task<WhyNot?> WhyNotAsync(BuuvDb db, Post post, ResidentId helper, CancellationToken cancel = default)
    {
        var known = await facts.ReadAsync(db, [post], [helper], cancel);
        return known.CandidatesFor(post, Now).ToArray() is [var (one, between)]
            ? Rules.Why(known.VraagOf(post), one, between, Ring.Widest, DutchTime.Today(clock), Now)
            : WhyNot.NotAskable;
    }
}
