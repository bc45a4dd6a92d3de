using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Matching.Promises;

/// <summary>Keeps the promise of an answer: begins it for each vraag, asks neighbours in small waves, and gives it to a broker when time is
/// up or nobody fits. Each vraag in a transaction of its own, so that one that fails holds up no other.</summary>
public sealed class PromiseKeeper(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    HelperRanking ranking,
    Brokers brokers,
    NeighbourhoodDirectory directory,
    IOptions<MatchingSettings> settings,
    TimeProvider clock,
    ILogger<PromiseKeeper> log
)
{
    /// <summary>Most decisions at once, so that days of standstill cause no flood.</summary>
    public const int MostAtOnce = 60;

    // Without a broker it is looked at again so soon, in awake time.
    private static readonly TimeSpan ForABroker = TimeSpan.FromHours(1);

    private static readonly TimeSpan LeastWait = TimeSpan.FromHours(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AwakeHours Awake => new(settings.Value.AwakeFrom, settings.Value.AwakeUntil, DutchTime.Zone);

    /// <summary>Begins what is new, sees what became of what is open, and does what is due.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        await BeginAsync(cancel);
        foreach (var id in await ChangedAsync(cancel)) await DoAsync(id, FollowAsync, cancel);
        foreach (var id in await DueAsync(cancel)) await DoAsync(id, DecideAsync, cancel);
    }

    private Task BeginAsync(CancellationToken cancel) => gate.WriteAsync(
        async db =>
        {
            var posts = await db.Posts
                .Where(post => post.Kind == PostKind.Request && post.Closure == null && !db.AnswerPromises.Any(open => open.Id == post.Id))
                .OrderBy(post => post.FeedOrder)
                .Take(MostAtOnce)
                .ToListAsync(cancel);
            foreach (var post in posts) db.Add(AnswerPromise.Begin(post, new(), Awake, Now));
            return Result.Done;
        },
        cancel
    );

    // Those of which the vraag changed in a way that the promise does not know yet.
    private async Task<IReadOnlyList<PostId>> ChangedAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await (
            from open in db.AnswerPromises
            join post in db.Posts.IgnoreQueryFilters() on open.Id equals post.Id
            where open.State != PromiseState.Done
            let waits = db.Responses.Any(response => response.PostId == post.Id && response.Outcome == ResponseOutcome.Waiting)
            where post.Closure != null
                || (waits && open.State != PromiseState.Answered)
                || (!waits && open.State == PromiseState.Answered)
                || (open.State == PromiseState.Waiting && db.Invitations.Any(asked =>
                    asked.PostId == post.Id
                    && asked.Wave != null
                    && (asked.Answer == InvitationAnswer.No || asked.Answer == InvitationAnswer.NotNow)
                    && asked.AnsweredAt > open.LookedAt))
            orderby open.DueAt
            select open.Id).Take(MostAtOnce).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<PostId>> DueAsync(CancellationToken cancel)
    {
        var now = Now;
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db.AnswerPromises.Where(open => open.NextAt <= now).OrderBy(open => open.DueAt).Select(open => open.Id)
            .Take(MostAtOnce).ToListAsync(cancel);
    }

    private async Task DoAsync(PostId id, Func<BuuvDb, AnswerPromise, Post, CancellationToken, Task> act, CancellationToken cancel)
    {
        try
        {
            await gate.WriteAsync(
                async db =>
                {
                    var promise = await db.AnswerPromises.FirstOrDefaultAsync(open => open.Id == id, cancel);
                    var post = await db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery()
                        .FirstOrDefaultAsync(post => post.Id == id, cancel);
                    if (promise is not null && post is not null) await act(db, promise, post, cancel);
                    return Result.Done;
                },
                cancel
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The promise of {Post} could not be kept now", id.Value);
        }
    }

    private async Task FollowAsync(BuuvDb db, AnswerPromise promise, Post post, CancellationToken cancel)
    {
        var now = Now;
        if (!post.IsLive) promise.End(now);
        else if (post.Responses.Any(response => response.IsWaiting)) promise.Answer(now);
        else if (promise.State == PromiseState.Answered) promise.AskOn(Awake, now);
        else if (promise.State == PromiseState.Waiting && now < promise.DueAt && Awake.IsAwake(now))
            // Somebody said no: the next neighbour is asked at once, out of the same ring.
            await AskAsync(db, promise, post, promise.Wave, cancel);
    }

    private async Task DecideAsync(BuuvDb db, AnswerPromise promise, Post post, CancellationToken cancel)
    {
        var now = Now;
        if (!post.IsLive) promise.End(now);
        else if (!Awake.IsAwake(now)) promise.LookAgain(Awake.NextAwake(now), now);
        // Time is up; also when who asks did not decide for days on an answer that waits.
        else if (promise.State == PromiseState.Answered || now >= promise.DueAt) await GiveToBrokerAsync(db, promise, post, cancel);
        else if (!settings.Value.AsksNeighbours) promise.LookAgain(promise.DueAt, now);
        else if (await AskAsync(db, promise, post, promise.Wave + 1, cancel) == 0 && await IsNobodyLeftAsync(db, post, cancel))
            await GiveToBrokerAsync(db, promise, post, cancel);
    }

    /// <summary>Asks the next neighbours; in a wider ring at once when the one of this wave has nobody.</summary>
    /// <returns>How many were asked.</returns>
    private async Task<int> AskAsync(BuuvDb db, AnswerPromise promise, Post post, int wave, CancellationToken cancel)
    {
        var now = Now;
        var vraag = await HelperRanking.VraagAsync(db, post, cancel);
        var before = await db.Invitations.Where(asked => asked.PostId == post.Id)
            .Join(db.Residents, asked => asked.NeighbourId, person => person.Id, (asked, person) => new { asked, person.Reachability })
            .ToListAsync(cancel);
        // What a question was worth when it was asked stands nowhere: as a middling fit of its own wave.
        var worth = before.Where(row => row.asked.Answer is InvitationAnswer.Waiting or InvitationAnswer.Yes)
            .Sum(row => Waves.WorthOf(row.Reachability, 850, row.asked.Wave ?? 1));
        IReadOnlyList<Ranked> ordered = [];
        for (var ring = wave; ordered.Count == 0; ring++)
        {
            ordered = await ranking.RankAsync(db, post, Ring.Of(ring), cancel);
            if (Ring.Of(ring) == Ring.Widest) break;
        }
        var chosen = settings.Value.Waves.Choose(vraag, ordered, wave, worth, before.Count, Missing(post));
        foreach (var next in chosen)
        {
            var neighbour = await db.Residents.FirstAsync(person => person.Id == next.Helper.Id, cancel);
            var sent = Invitation.Send(Id.New<InvitationId>(), post, neighbour, Invitation.ByBuuv, now, wave);
            if (sent.IsDone) db.Add(sent.Value);
        }
        var again = AgainAt(promise, chosen, now);
        if (wave > promise.Wave && chosen.Count > 0) promise.Asked(again, now);
        else promise.LookAgain(again, now);
        return chosen.Count;
    }

    // When most answers have come, or a third of the time that is left is gone; and never after the promise.
    private DateTime AgainAt(AnswerPromise promise, IReadOnlyList<Ranked> chosen, DateTime now)
    {
        var wait = chosen.Count == 0 ? TimeSpan.MaxValue : chosen.Max(next => Waves.WaitFor(next.Helper.Reachability));
        var third = Awake.Between(promise.StartedAt, promise.DueAt) / 3;
        var shorter = wait < third ? wait : third;
        var at = Awake.After(now, shorter > LeastWait ? shorter : LeastWait);
        return chosen.Count > 0 && at < promise.DueAt ? at : promise.DueAt > now ? promise.DueAt : Awake.After(now, ForABroker);
    }

    private async Task<bool> IsNobodyLeftAsync(BuuvDb db, Post post, CancellationToken cancel) =>
        (await ranking.RankAsync(db, post, Ring.Widest, cancel)).Count == 0
        && !await db.Invitations.AnyAsync(asked => asked.PostId == post.Id && asked.Answer == InvitationAnswer.Waiting, cancel);

    private async Task GiveToBrokerAsync(BuuvDb db, AnswerPromise promise, Post post, CancellationToken cancel)
    {
        if (await brokers.NextAsync(db, directory.Map.Find(post.Neighbourhood)!, cancel) is { } broker)
            promise.TakeOn(broker.AccountId, broker.Name, Now);
        else
            promise.LookAgain(Awake.After(Now, ForABroker), Now);
    }

    private static int Missing(Post post) => Math.Max(1, post.PeopleNeeded - post.Matches.Count);
}
