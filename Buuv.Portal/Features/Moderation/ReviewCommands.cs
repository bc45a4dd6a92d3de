using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>What a moderator decides. A review of another municipality looks as if it were not there; deciding the same twice is deciding
/// once.</summary>
public sealed class ReviewCommands(
    WriteGate gate,
    Consequences consequences,
    CaseCommands cases,
    CaseKeys keys,
    WorkClaims<ReviewId> claims,
    NeighbourhoodDirectory directory,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Nothing is wrong with it: what waited goes on ten seconds later, what was turned down and appealed comes back.</summary>
    public Task<Result> LetThroughAsync(StaffActor actor, ReviewId id) => DecideAsync(actor, id, null);

    /// <param name="reason">Place in the list of plain reasons.</param>
    public Task<Result> TurnDownAsync(StaffActor actor, ReviewId id, int reason) => DecideAsync(actor, id, reason);

    /// <summary>A colleague should look; it waits in the queue meanwhile.</summary>
    public async Task<Result> LeaveAsync(StaffActor actor, ReviewId id)
    {
        var left = await ForAsync(actor, id, (db, review, by) =>
        {
            var now = Now;
            var done = review.LeaveToColleague(by, now);
            if (done.IsDone) db.MayBeUndone(DeedKind.ReviewLeft, id.Value, actor.AccountId, now);
            return Task.FromResult(done);
        });
        if (left.IsDone) claims.LetGo(id, actor);
        return left;
    }

    /// <summary>Too heavy for the market: the post leaves the board, or never hangs there, and goes on inside with a broker.</summary>
    /// <param name="why">What the broker reads.</param>
    public async Task<Result> MoveInwardAsync(StaffActor actor, ReviewId id, string why)
    {
        var seal = await keys.ReadyAsync();
        // In one transaction: a file without a decision, or a decision without a file, would be looked at by nobody.
        var decided = await ForAsync(actor, id, async (db, review, by) => review switch
        {
            { Of: not ReviewOf.Post } or { PostId: null } => new NotFound(),
            { IsOpen: false, Outcome: not ReviewOutcome.MovedInward } => new AlreadyReviewed(review.Outcome!.Value),
            _ => await TakeInsideAsync(db, seal, actor, review, why) is { Refusal: { } refusal } ? refusal : review.MoveInward(by, Now),
        });
        if (decided.IsDone) claims.LetGo(id, actor);
        return decided;
    }

    private Task<Result<CaseFileId>> TakeInsideAsync(BuuvDb db, CaseSeal seal, StaffActor actor, Review review, string why) =>
        review.WasHeld
            ? cases.TakeInAsync(db, seal, actor, review.PostId!.Value, review.AuthorId, review.Neighbourhood, review.Words, why)
            : cases.MoveInwardAsync(db, seal, actor, review.PostId!.Value, why);

    private async Task<Result> DecideAsync(StaffActor actor, ReviewId id, int? place)
    {
        var decided = await ForAsync(actor, id, async (db, review, by) =>
        {
            var reason = place is null ? null : (await Reasons.AllAsync(db)).FirstOrDefault(line => line.Place == place);
            if (place is not null && reason is null) return new ReasonMissing();
            var (wasOpen, now) = (review.IsOpen, Now);
            var done = review switch
            {
                { Appeal: not null } => review.DecideOnAppeal(by, reason, await IsAloneAsync(db, review, by), now),
                _ when reason is null => review.LetThrough(by, now),
                _ => review.TurnDown(by, reason, now),
            };
            if (!done.IsDone || !wasOpen) return done;
            db.MayBeUndone(DeedKind.ReviewDecided, id.Value, actor.AccountId, now);
            return await consequences.OfAsync(db, review);
        });
        if (decided.IsDone) claims.LetGo(id, actor);
        return decided;
    }

    private Task<Result> ForAsync(StaffActor actor, ReviewId id, Func<BuuvDb, Review, Moderator, Task<Result>> act) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.Moderate))
                return new NotAllowed();
            if (
                await db.Reviews.FindAsync(id) is not { } review
                || directory.Map.Find(review.Neighbourhood) is not { } where
                || !actor.May(Permission.Moderate, where)
            )
                return new NotFound();
            return await act(db, review, new(actor.AccountId, actor.Name));
        });

    private async Task<bool> IsAloneAsync(BuuvDb db, Review review, Moderator by)
    {
        var where = directory.Map.Find(review.Neighbourhood)!;
        var others = await db
            .Duties.Where(duty =>
                duty.AccountId != by.Account && db.Users.Any(account => account.Id == duty.AccountId && account.SuspendedAt == null)
            )
            .ToListAsync();
        return !Rights.Allow(others.Select(row => row.Duty), Permission.Moderate, where);
    }
}
