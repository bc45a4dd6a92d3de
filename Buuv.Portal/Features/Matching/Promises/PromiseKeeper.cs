using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
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
    WavePlanner planner,
    HelperFacts facts,
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

    private static readonly TimeSpan WhenFull = TimeSpan.FromMinutes(15);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AwakeHours Awake => settings.Value.Awake;

    /// <summary>Begins what is new, sees what became of what is open, and does what is due.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        await BeginAsync(cancel);
        await DoAsync(await ChangedAsync(cancel), AfterChange, cancel);
        await DoAsync(await DueAsync(cancel), AtItsMoment, cancel);
    }

    private Task BeginAsync(CancellationToken cancel) => gate.WriteAsync(
        async db =>
        {
            var posts = await db.Posts
                .Where(post => post.Kind == PostKind.Request && post.Closure == null && !db.AnswerPromises.Any(open => open.Id == post.Id))
                .OrderBy(post => post.FeedOrder)
                .Take(MostAtOnce)
                .ToListAsync(cancel);
            foreach (var post in posts) db.Add(AnswerPromise.Begin(post, settings.Value.Terms, Awake, Now));
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

    // Who is asked is decided outside the transactions, and looked at again in the one of each vraag.
    private async Task DoAsync(
        IReadOnlyList<PostId> ids, Func<AnswerPromise, Post, DateTime, PromiseStep> stepOf, CancellationToken cancel)
    {
        if (ids.Count == 0) return;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var promises = await db.AnswerPromises.AsNoTracking().Where(open => ids.Contains(open.Id))
            .ToDictionaryAsync(open => open.Id, cancel);
        var posts = await Whole(db.Posts.AsNoTracking()).Where(post => ids.Contains(post.Id))
            .ToDictionaryAsync(post => post.Id, cancel);
        var now = Now;
        var plans = await planner.PlanAsync(
            db,
            [
                .. from id in ids
                   where promises.ContainsKey(id) && posts.ContainsKey(id)
                   let wave = WaveOf(stepOf(promises[id], posts[id], now), promises[id])
                   where wave > 0
                   select (posts[id], wave),
            ],
            cancel);
        foreach (var id in ids) await DoAsync(id, stepOf, plans.GetValueOrDefault(id), cancel);
    }

    private async Task DoAsync(
        PostId id, Func<AnswerPromise, Post, DateTime, PromiseStep> stepOf, NextQuestions? plan, CancellationToken cancel)
    {
        try
        {
            await gate.WriteAsync(
                async db =>
                {
                    var promise = await db.AnswerPromises.FirstOrDefaultAsync(open => open.Id == id, cancel);
                    var post = await Whole(db.Posts).FirstOrDefaultAsync(post => post.Id == id, cancel);
                    if (promise is not null && post is not null)
                        await DoAsync(db, promise, post, stepOf(promise, post, Now), plan, cancel);
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

    private PromiseStep AfterChange(AnswerPromise promise, Post post, DateTime now) =>
        !post.IsLive ? PromiseStep.End
        : IsAnswered(post) ? PromiseStep.Answer
        : promise.State == PromiseState.Answered ? PromiseStep.AskOn
        // Somebody said no: the next neighbour is asked at once, out of the same ring.
        : promise.State == PromiseState.Waiting && now < promise.DueAt && Awake.IsAwake(now) ? PromiseStep.Replace
        : PromiseStep.None;

    private PromiseStep AtItsMoment(AnswerPromise promise, Post post, DateTime now) =>
        !post.IsLive ? PromiseStep.End
        : promise.NextAt is not { } at || at > now ? PromiseStep.None
        : !Awake.IsAwake(now) ? PromiseStep.Sleep
        // Time is up; also when who asks did not decide for days on an answer that waits.
        : promise.State == PromiseState.Answered || now >= promise.DueAt ? PromiseStep.ToBroker
        : IsAnswered(post) ? PromiseStep.Answer
        : settings.Value.AsksNeighbours ? PromiseStep.NextWave
        : PromiseStep.WaitForBroker;

    private static bool IsAnswered(Post post) => post.Responses.Any(response => response.IsWaiting);

    private static int WaveOf(PromiseStep step, AnswerPromise promise) => step switch
    {
        PromiseStep.Replace => promise.Wave,
        PromiseStep.NextWave => promise.Wave + 1,
        _ => 0,
    };

    private async Task DoAsync(
        BuuvDb db, AnswerPromise promise, Post post, PromiseStep step, NextQuestions? plan, CancellationToken cancel)
    {
        var now = Now;
        switch (step)
        {
            case PromiseStep.End: promise.End(now); break;
            case PromiseStep.Answer: promise.Answer(now); break;
            case PromiseStep.AskOn: promise.AskOn(Awake, now); break;
            case PromiseStep.Sleep: promise.LookAgain(Awake.NextAwake(now), now); break;
            case PromiseStep.WaitForBroker: promise.LookAgain(promise.DueAt, now); break;
            case PromiseStep.ToBroker: await GiveToBrokerAsync(db, promise, post, cancel); break;
            // It changed while it was decided: the next minute sees it as it is.
            case PromiseStep.Replace or PromiseStep.NextWave when plan?.Wave == WaveOf(step, promise):
                await AskAsync(db, promise, post, plan, cancel);
                break;
        }
    }

    private async Task AskAsync(BuuvDb db, AnswerPromise promise, Post post, NextQuestions plan, CancellationToken cancel)
    {
        var now = Now;
        if (plan.IsNobodyLeft && plan.Wave > promise.Wave)
        {
            await GiveToBrokerAsync(db, promise, post, cancel);
            return;
        }
        List<Ranked> asked = [];
        foreach (var next in await StillFitAsync(db, post, plan, cancel))
        {
            var neighbour = await db.Residents.FirstAsync(person => person.Id == next.Helper.Id, cancel);
            var sent = Invitation.Send(Id.New<InvitationId>(), post, neighbour, Invitation.ByBuuv, now, plan.Wave);
            if (!sent.IsDone) continue;
            db.Add(sent.Value);
            asked.Add(next);
        }
        if (plan.Wave == promise.Wave) promise.Replaced(now);
        else if (asked.Count > 0) promise.Asked(ranking.AgainAt(promise, [.. asked.Select(next => next.Helper.Reachability)]), now);
        else promise.LookAgain(plan.IsFull ? SoonAgain(promise, now) : ranking.AgainAt(promise, []), now);
    }

    private async Task<IReadOnlyList<Ranked>> StillFitAsync(BuuvDb db, Post post, NextQuestions plan, CancellationToken cancel)
    {
        if (plan.To.Count == 0) return [];
        var fresh = await facts.ReadAsync(db, [post], [.. plan.To.Select(next => next.Helper.Id)], cancel);
        return ranking.Order(fresh, post, Ring.Widest);
    }

    private DateTime SoonAgain(AnswerPromise promise, DateTime now)
    {
        var at = Awake.After(now, WhenFull);
        return at < promise.DueAt ? at : promise.DueAt;
    }

    private async Task GiveToBrokerAsync(BuuvDb db, AnswerPromise promise, Post post, CancellationToken cancel)
    {
        if (await brokers.NextAsync(db, directory.Map.Find(post.Neighbourhood)!, cancel) is { } broker)
            promise.TakeOn(broker.AccountId, broker.Name, Now);
        else
            promise.LookAgain(Awake.After(Now, WavePlan.ForABroker), Now);
    }

    private static IQueryable<Post> Whole(IQueryable<Post> posts) =>
        posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery();
}

/// <summary>What has to be done for a promise.</summary>
public enum PromiseStep
{
    None,
    End,
    Answer,
    AskOn,

    /// <summary>Another neighbour instead of one who said no.</summary>
    Replace,
    NextWave,

    /// <summary>Wait until it is morning.</summary>
    Sleep,
    WaitForBroker,
    ToBroker,
}
