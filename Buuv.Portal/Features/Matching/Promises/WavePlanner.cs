using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Matching.Promises;

/// <summary>Who is asked next for a vraag.</summary>
/// <param name="Wave">Which wave they belong to.</param>
/// <param name="Ring">Where they were found.</param>
/// <param name="IsNobodyLeft">Nobody who was asked may still answer, and nobody new fits.</param>
/// <param name="IsTownFull">So many were asked in this town in the last hour that it has to wait.</param>
public sealed record WavePlan(int Wave, Ring Ring, IReadOnlyList<Ranked> Chosen, bool IsNobodyLeft, bool IsTownFull);

/// <summary>Decides who is asked next, for many vragen at once. Reads outside the transactions of the writers, which have to look again
/// at whom it chose.</summary>
public sealed class WavePlanner(HelperFacts facts, HelperRanking ranking, IOptions<MatchingSettings> settings, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // What a question was worth when it was asked stands nowhere: as a middling fit of its own wave.
    private const int MiddlingFit = 850;

    /// <summary>For each of these vragen, in their order, who is asked in this wave.</summary>
    public async Task<IReadOnlyDictionary<PostId, WavePlan>> PlanAsync(
        BuuvDb db, IReadOnlyList<(Post Post, int Wave)> vragen, CancellationToken cancel = default)
    {
        if (vragen.Count == 0) return new Dictionary<PostId, WavePlan>();
        var now = clock.GetUtcNow().UtcDateTime;
        PostId[] ids = [.. vragen.Select(row => row.Post.Id)];
        var known = await facts.ReadAsync(db, [.. vragen.Select(row => row.Post)], cancel: cancel);
        var before = (await (
            from asked in db.Invitations
            where ids.Contains(asked.PostId)
            join person in db.Residents on asked.NeighbourId equals person.Id
            select new Question(asked.PostId, asked.Answer, asked.Wave, person.Reachability)).ToListAsync(cancel))
            .ToLookup(asked => asked.Post);
        var lately = await InLastHourAsync(db, now, cancel);
        Dictionary<PostId, WavePlan> plans = [];
        foreach (var (post, wave) in vragen)
        {
            var room = settings.Value.MostPerHour - lately.GetValueOrDefault(post.Municipality);
            var plan = plans[post.Id] = Plan(known, post, wave, [.. before[post.Id]], room);
            foreach (var next in plan.Chosen) known.NoteAsked(next.Helper, post.Id, now);
            lately[post.Municipality] = lately.GetValueOrDefault(post.Municipality) + plan.Chosen.Count;
        }
        return plans;
    }

    private WavePlan Plan(KnownHelpers known, Post post, int wave, IReadOnlyList<Question> before, int room)
    {
        var (ring, ordered) = (Ring.Of(wave), ranking.Order(known, post, Ring.Of(wave)));
        // In a wider ring at once when the one of this wave has nobody.
        for (var wider = wave + 1; ordered.Count == 0 && ring != Ring.Widest; wider++)
            (ring, ordered) = (Ring.Of(wider), ranking.Order(known, post, Ring.Of(wider)));
        if (ordered.Count == 0) return new(wave, ring, [], before.All(asked => asked.Answer != InvitationAnswer.Waiting), false);
        if (room <= 0) return new(wave, ring, [], false, true);
        var worth = before.Where(asked => asked.Answer is InvitationAnswer.Waiting or InvitationAnswer.Yes)
            .Sum(asked => Waves.WorthOf(asked.Reachability, MiddlingFit, asked.Wave ?? 1));
        var chosen = settings.Value.Waves.Choose(known.VraagOf(post), ordered, wave, worth, before.Count, post.StillNeeded);
        return new(wave, ring, [.. chosen.Take(room)], false, false);
    }

    private static async Task<Dictionary<MunicipalityCode, int>> InLastHourAsync(BuuvDb db, DateTime now, CancellationToken cancel)
    {
        var since = now - Hour;
        return await (
            from asked in db.Invitations
            where asked.At > since && asked.Wave != null
            join post in db.Posts.IgnoreQueryFilters() on asked.PostId equals post.Id
            group asked by post.Municipality into town
            select new { town.Key, Count = town.Count() }).ToDictionaryAsync(town => town.Key, town => town.Count, cancel);
    }

    private sealed record Question(PostId Post, InvitationAnswer Answer, int? Wave, Reachability Reachability);
}
