using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
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
/// <param name="IsNobodyLeft">Nobody who was asked may still answer, and nobody new fits.</param>
/// <param name="IsFull">So many were asked in this town, or wait to be rung, that it has to wait.</param>
public sealed record NextQuestions(int Wave, IReadOnlyList<Ranked> To, bool IsNobodyLeft, bool IsFull);

/// <summary>Decides who is asked next, for many vragen at once. Reads outside the transactions of the writers, which have to look again
/// at whom it chose.</summary>
public sealed class WavePlanner(HelperFacts facts, HelperRanking ranking, IOptions<MatchingSettings> settings, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // What a question was worth when it was asked stands nowhere: as a middling fit of its own wave.
    private const int MiddlingFit = 850;

    /// <summary>For each of these vragen, in their order, who is asked in this wave.</summary>
    public async Task<IReadOnlyDictionary<PostId, NextQuestions>> PlanAsync(
        BuuvDb db, IReadOnlyList<(Post Post, int Wave)> vragen, CancellationToken cancel = default)
    {
        if (vragen.Count == 0) return new Dictionary<PostId, NextQuestions>();
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
        var calls = settings.Value.MostCalls - await CallsAsync(db, cancel);
        Dictionary<PostId, NextQuestions> plans = [];
        foreach (var (post, wave) in vragen)
        {
            var room = settings.Value.MostPerHour - lately.GetValueOrDefault(post.Municipality);
            var plan = plans[post.Id] = Plan(known, post, wave, [.. before[post.Id]], room, calls);
            foreach (var next in plan.To) known.NoteAsked(next.Helper, post.Id, now);
            lately[post.Municipality] = lately.GetValueOrDefault(post.Municipality) + plan.To.Count;
            calls -= plan.To.Count(next => next.Helper.Reachability == Reachability.Phone);
        }
        return plans;
    }

    private NextQuestions Plan(KnownHelpers known, Post post, int wave, IReadOnlyList<Question> before, int room, int calls)
    {
        var worth = before.Where(asked => asked.Answer is InvitationAnswer.Waiting or InvitationAnswer.Yes)
            .Sum(asked => Waves.WorthOf(asked.Reachability, MiddlingFit, asked.Wave ?? 1));
        var next = ranking.Next(known, post, wave, worth, before.Count, Math.Max(0, calls));
        if (next.Count > 0) return new(wave, [.. next.Take(Math.Max(0, room))], false, room <= 0);
        var fits = ranking.Order(known, post, Ring.Widest).Count > 0;
        return new(wave, [], !fits && before.All(asked => asked.Answer != InvitationAnswer.Waiting), fits && calls <= 0);
    }

    private static Task<int> CallsAsync(BuuvDb db, CancellationToken cancel) => db.CallBacks.CountAsync(
        call => call.Kind == NotificationKind.Invited && call.Way == CallBackWay.Phone && call.ClosedAt == null, cancel);

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
