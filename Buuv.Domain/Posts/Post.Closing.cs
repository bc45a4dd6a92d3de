using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

public sealed partial class Post
{
    /// <summary>How long before the end "Is het nog nodig?" is asked, in days.</summary>
    public const int AskDaysBeforeExpiry = 4;

    /// <summary>How long before the end its author can say unasked that it is still needed, in days.</summary>
    public const int RenewableDaysBeforeExpiry = 7;

    /// <summary>How long its author finds a closed one again, in days: a season.</summary>
    public const int KeptAtHandDays = 90;

    /// <summary>Takes the note down. Whoever answered is told kindly.</summary>
    public Result Withdraw(ResidentId by, DateTime now) => CloseBy(by, ClosureReason.Withdrawn, DomainEventKind.PostWithdrawn, now);

    /// <summary>"We hebben genoeg mensen": closes with a thank-you to whoever still waits.</summary>
    public Result HaveEnough(ResidentId by, DateTime now) => CloseBy(by, ClosureReason.Enough, DomainEventKind.PostEnough, now);

    /// <summary>The time is over. Does nothing before that.</summary>
    public Result Expire(DateTime now)
    {
        if (!IsLive) return Result.Done;
        if (now < ExpiresAt) return new NotYetExpired();
        Close(ClosureReason.Expired, DomainEventKind.PostExpired, now, null);
        return Result.Done;
    }

    /// <summary>A moderator turned it down after it hung. The author is told why by the review.</summary>
    public Result TakeDown(DateTime now)
    {
        if (IsLive) Close(ClosureReason.TakenDown, DomainEventKind.PostWithdrawn, now, null);
        return Result.Done;
    }

    /// <summary>It was taken down, and a second moderator saw nothing wrong with it.</summary>
    public Result PutBack(DateTime now)
    {
        if (Closure is not { Reason: ClosureReason.TakenDown }) return Result.Done;
        Closure = null;
        Raise(FeedEvent(DomainEventKind.PostPlaced, now, AuthorId));
        return Result.Done;
    }

    /// <summary>"Ja, het is nog nodig": hangs on for another full term. A note for one day cannot be renewed past that day.</summary>
    public Result Renew(ResidentId by, DateTime now)
    {
        if (!May(by, Permission.TendPost)) return new NotAllowed();
        if (!IsLive) return new PostClosed(Closure!.Reason);
        if (Timing.Date is not null) return new DateInThePast();
        ExpiresAt = ExpiryOf(Timing, now);
        Raise(Event(DomainEventKind.PostRenewed, now, by));
        return Result.Done;
    }

    /// <summary>Is it of use to say that it is still needed? Not of a new note, nor of one for one day.</summary>
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
