using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Who is left in peace by a rule that a broker may set aside, with a reason: a rest, or a question of safety that a person can
/// answer. Whoever said no themselves, or is blocked, is never among them.</summary>
public sealed class LeftOutHelpers(
    HelperFacts facts, IOptions<MatchingSettings> settings, IOptions<SafetySettings> safety, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AskRules Rules => new(safety.Value.InvitationsPerWeek, settings.Value.PerFourWeeks);

    /// <summary>Who would fit, the best first, each with why they are not asked by themselves.</summary>
    public async Task<IReadOnlyList<(Ranked Ranked, WhyNot Why)>> OfAsync(BuuvDb db, Post post, CancellationToken cancel = default)
    {
        var (vraag, candidates) = await facts.OfAsync(db, post, cancel);
        return new Ranking(Rules, settings.Value.Weights).LeftOut(vraag, candidates, DutchTime.Today(clock), Now);
    }

    /// <summary>Why this neighbour is not asked by themselves; null when no rule that a broker may set aside is all that stands in the
    /// way.</summary>
    public async Task<WhyNot?> WhyAsync(BuuvDb db, Post post, ResidentId helper, CancellationToken cancel = default)
    {
        var (vraag, candidates) = await facts.OfAsync(db, post, cancel);
        foreach (var (one, between) in candidates)
            if (one.Id == helper) return Rules.Overrulable(vraag, one, between, DutchTime.Today(clock), Now);
        return null;
    }
}
