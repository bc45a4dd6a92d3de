using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

public sealed partial class Post
{
    /// <summary>Days before the end at which "Is het nog nodig?" is asked.</summary>
    public const int AskDaysBeforeExpiry = 4;

    /// <summary>Days before the end from which the author can renew it without being asked.</summary>
    public const int RenewableDaysBeforeExpiry = 7;

    /// <summary>Days for which the author still sees a closed post: a season.</summary>
    public const int KeptAtHandDays = 90;

    /// <summary>Takes the post down. Neighbours who answered are notified.</summary>
    public Result Withdraw(ResidentId by, DateTime now) => CloseBy(by, ClosureReason.Withdrawn, DomainEventKind.PostWithdrawn, now);

    /// <summary>"We hebben genoeg mensen": closes the post, and thanks neighbours whose answers are open.</summary>
    public Result HaveEnough(ResidentId by, DateTime now) => CloseBy(by, ClosureReason.Enough, DomainEventKind.PostEnough, now);

    /// <summary>Closes the post when its time is over. Has no effect before that.</summary>
    public Result Expire(DateTime now)
    {
        if (!IsLive) return Result.Done;
        if (now < ExpiresAt) return new NotYetExpired();
        Close(ClosureReason.Expired, DomainEventKind.PostExpired, now, null);
        return Result.Done;
    }

    /// <summary>A moderator rejected it after it was placed. The review tells the author why.</summary>
    public Result TakeDown(DateTime now)
    {
        if (IsLive) Close(ClosureReason.TakenDown, DomainEventKind.PostWithdrawn, now, null);
        return Result.Done;
    }

    /// <summary>Puts it back after a second moderator approved it.</summary>
    public Result PutBack(DateTime now)
    {
        if (Closure is not { Reason: ClosureReason.TakenDown }) return Result.Done;
        Closure = null;
        Raise(FeedEvent(DomainEventKind.PostPlaced, now, AuthorId));
        return Result.Done;
    }

    /// <summary>Undoes a closing: it hangs again as it did, and the answers that were open are open again.</summary>
    /// <param name="closedAt">When it was closed by what is undone.</param>
    /// <param name="isNumberFree">Whether no other live post of the town has its number.</param>
    /// <param name="leftFeed">Whether open feeds were told that it is gone.</param>
    public Result TakeBackClosing(DateTime closedAt, bool isNumberFree, bool leftFeed, DateTime now)
    {
        // Its author stopped since: what they wrote is gone.
        if (Closure is not { } closure || closure.At != closedAt || IsForgotten) return new ChangedSince();
        if (now >= ExpiresAt) return new PostClosed(ClosureReason.Expired);
        if (!isNumberFree) return new NumberGivenAway();
        Closure = null;
        foreach (var late in responses.Where(response => response.WasTooLateAt(closedAt))) late.Reopen();
        Raise(FeedEvent(DomainEventKind.PostPlaced, now, AuthorId) with { Audience = leftFeed ? Audience : null });
        return Result.Done;
    }

    /// <summary>Open feeds hear of a closing that was kept from them as long as it could be undone at once.</summary>
    public void LeaveFeed(DateTime now)
    {
        if (!IsLive) Raise(FeedEvent(DomainEventKind.PostLeftFeed, now, AuthorId));
    }

    /// <summary>"Ja, het is nog nodig": renews it for another full term. A post for one day cannot be renewed past that day.</summary>
    public Result Renew(ResidentId by, DateTime now)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (!IsLive) return new PostClosed(Closure!.Reason);
        if (Timing.Date is not null) return new DateInThePast();
        ExpiresAt = ExpiryOf(Timing, now);
        Raise(Event(DomainEventKind.PostRenewed, now, by));
        return Result.Done;
    }

    /// <summary>Whether it can usefully be renewed: not a new post, and not one for one day.</summary>
    public bool IsNearItsEnd(DateTime now) => IsLive && Timing.Date is null && now >= ExpiresAt.AddDays(-RenewableDaysBeforeExpiry);

    private Result CloseBy(ResidentId by, ClosureReason reason, DomainEventKind kind, DateTime now)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (Closure is { } earlier) return earlier.Reason == reason ? Result.Done : new PostClosed(earlier.Reason);
        Close(reason, kind, now, by);
        return Result.Done;
    }

    private void Close(ClosureReason reason, DomainEventKind kind, DateTime now, ResidentId? by)
    {
        Closure = new(reason, now, by);
        Raise(FeedEvent(kind, now, by));
        foreach (var waiting in responses.Where(response => response.IsWaiting))
        {
            waiting.Decide(ResponseOutcome.TooLate, now);
            Raise(Event(DomainEventKind.ResponseTooLate, now, by) with { ResponseId = waiting.Id });
        }
    }
}
