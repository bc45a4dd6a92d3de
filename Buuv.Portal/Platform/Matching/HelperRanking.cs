using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
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

    private Ranking Ranking => new(Rules, settings.Value.Weights);

    /// <summary>Who may be asked in this ring, best first, with reasons.</summary>
    public async Task<IReadOnlyList<Ranked>> RankAsync(BuuvDb db, Post post, Ring ring, CancellationToken cancel = default)
    {
        var known = await facts.ReadAsync(db, [post], cancel: cancel);
        return Ranking.Explain(known.VraagOf(post), Order(known, post, ring), Now);
    }

    /// <summary>Who of these may be asked in this ring, best first. Asks the database nothing.</summary>
    public IReadOnlyList<Ranked> Order(KnownHelpers known, Post post, Ring ring) =>
        Ranking.Order(known.VraagOf(post), known.CandidatesFor(post, Now), ring, DutchTime.Today(clock), Now);

    /// <summary>Who of these is asked in this wave, best first. Asks the database nothing.</summary>
    /// <param name="worth">See <see cref="WavePlan.Next"/>.</param>
    /// <param name="count">Questions for this vraag until now.</param>
    /// <param name="calls">How many can still be rung.</param>
    public IReadOnlyList<Ranked> Next(KnownHelpers known, Post post, int wave, int worth, int count, int calls) =>
        new WavePlan(Ranking, settings.Value.Waves, settings.Value.Awake).Next(
            known.VraagOf(post), [.. known.CandidatesFor(post, Now)], wave, worth, count, post.StillNeeded, calls,
            DutchTime.Today(clock), Now);

    /// <summary>When others are asked.</summary>
    /// <param name="by">How those who are asked now are told.</param>
    public DateTime AgainAt(AnswerPromise promise, IReadOnlyCollection<Reachability> by) =>
        new WavePlan(Ranking, settings.Value.Waves, settings.Value.Awake).AgainAt(promise, by, Now);

    /// <summary>Who is left in peace by a rule that a broker may set aside with a reason, the best first, each with why.</summary>
    public async Task<IReadOnlyList<(Ranked Ranked, WhyNot Why)>> LeftOutAsync(BuuvDb db, Post post, CancellationToken cancel = default)
    {
        var known = await facts.ReadAsync(db, [post], cancel: cancel);
        return Ranking.LeftOut(known.VraagOf(post), known.CandidatesFor(post, Now), DutchTime.Today(clock), Now);
    }

    /// <summary>Why this neighbour is not asked; null when they may be.</summary>
    public async Task<WhyNot?> WhyNotAsync(BuuvDb db, Post post, ResidentId helper, CancellationToken cancel = default)
    {
        var known = await facts.ReadAsync(db, [post], [helper], cancel);
        return known.CandidatesFor(post, Now).ToArray() is [var (one, between)]
            ? Rules.Why(known.VraagOf(post), one, between, Ring.Widest, DutchTime.Today(clock), Now)
            : WhyNot.NotAskable;
    }

    /// <summary>Why this neighbour is not asked, when a broker may set that aside; null when they may be asked, and when they may
    /// not whatever the reason.</summary>
    public async Task<WhyNot?> OverrulableAsync(BuuvDb db, Post post, ResidentId helper, CancellationToken cancel = default)
    {
        var known = await facts.ReadAsync(db, [post], [helper], cancel);
        return known.CandidatesFor(post, Now).ToArray() is [var (one, between)]
            ? Rules.Overrulable(known.VraagOf(post), one, between, DutchTime.Today(clock), Now)
            : null;
    }
}
