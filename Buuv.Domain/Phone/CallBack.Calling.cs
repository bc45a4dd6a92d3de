using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Phone;

public sealed partial class CallBack
{
    /// <summary>Number of missed calls in a row after which the broker takes over.</summary>
    public const int MissesBeforeBroker = 3;

    /// <summary>How far ahead a later moment may be, in days.</summary>
    public const int MaxDaysLater = 31;

    /// <summary>Whether the phone team may call about this now.</summary>
    public bool IsDue(BestTimes best, CallTimes times, DateTime now) =>
        IsOpen
        && Way == CallBackWay.Phone
        && HandedOverAt is null
        && IsOfUse(now)
        && NotBefore <= now
        && (
            times.Suits(best, now)
            || (ChosenByThem && times.AreInOneTurn(NotBefore, now))
            || (times.IsOpen(now) && !SuitsInTime(best, times, now))
        );

    // A resident who prefers Monday mornings is called on Friday afternoon about an appointment on Saturday, or not at all.
    private bool SuitsInTime(BestTimes best, CallTimes times, DateTime from) =>
        NoUseAfter is null || times.FirstSuiting(best, from) < NoUseAfter;

    public bool IsOfUse(DateTime now) => NoUseAfter is null || now < NoUseAfter;

    /// <summary>The resident was told, and answered yes or no to a question.</summary>
    public Result Spoken(bool yes, Guid by, DateTime now)
    {
        var outcome = yes ? CallBackOutcome.SpokenYes : CallBackOutcome.SpokenNo;
        if (!IsOpen) return Outcome == outcome ? Result.Done : new CallBackClosed();
        attempts.Add(new(outcome, now, by));
        (ClosedAt, Outcome, ClosedById) = (now, outcome, by);
        Raise(DomainEventKind.CallBackDone, now);
        return Result.Done;
    }

    /// <summary>"Bel me dan": the resident chose another moment. They were reached, so missed calls are counted from zero again.</summary>
    /// <param name="at">UTC.</param>
    public Result Later(DateTime at, CallTimes times, Guid by, DateTime now)
    {
        if (!IsOpen) return new CallBackClosed();
        if (Unsuitable(at, times, now) is { } refusal) return refusal;
        attempts.Add(new(CallBackOutcome.Later, now, by));
        (NotBefore, ChosenByThem, Way) = (at, true, CallBackWay.Phone);
        Raise(DomainEventKind.CallBackTried, now);
        return Result.Done;
    }

    /// <summary>Why a call at this moment is impossible; null when it is possible.</summary>
    private static Refusal? Unsuitable(DateTime at, CallTimes times, DateTime now) =>
        at < now ? new DateInThePast() : at > now.AddDays(MaxDaysLater) ? new DateTooFar() : times.IsOpen(at) ? null : new PhoneTeamAway();

    /// <summary>The call became unnecessary: the resident answered on the web, the post was taken down, or it is too late.</summary>
    public Result Overtake(DateTime now)
    {
        if (!IsOpen) return Result.Done;
        ClosedAt = now;
        Raise(DomainEventKind.CallBackDone, now);
        return Result.Done;
    }

    /// <summary>What made the call unnecessary was undone.</summary>
    /// <param name="closedAt">When it was closed by that.</param>
    public void TakeBackOvertaking(DateTime closedAt, DateTime now)
    {
        if (ClosedAt != closedAt || Outcome is not null) return;
        ClosedAt = null;
        Raise(DomainEventKind.CallBackPromised, now);
    }

    /// <summary>The text message did not arrive, so the phone team calls. A call-back that was settled meanwhile stays settled.</summary>
    public void RingInstead(DateTime now)
    {
        if (Way == CallBackWay.Phone || Outcome is not null || (!IsOpen && Kind.AsksYesOrNo())) return;
        (Way, ClosedAt, NotBefore) = (CallBackWay.Phone, null, now);
        Raise(DomainEventKind.CallBackPromised, now);
    }

    /// <summary>A text message cannot get the answer, so the phone team calls.</summary>
    public Result PassToPhoneTeam(DateTime now)
    {
        if (!IsOpen) return new CallBackClosed();
        if (Way == CallBackWay.Phone) return Result.Done;
        (Way, NotBefore) = (CallBackWay.Phone, now);
        Raise(DomainEventKind.CallBackPromised, now);
        return Result.Done;
    }

    // Only as part of a call about everything that waits for this resident, see WaitingCallBacks.
    internal void Miss(CallBackOutcome outcome, DateTime next, Guid by, DateTime now)
    {
        attempts.Add(new(outcome, now, by) { PlannedFor = NotBefore, WasChosenByThem = ChosenByThem });
        (NotBefore, ChosenByThem) = (next, false);
        Raise(DomainEventKind.CallBackTried, now);
    }

    // As part of undoing that call.
    internal bool WasMissedAt(DateTime at, Guid by) =>
        attempts.Any(attempt => attempt.IsMiss && attempt.At == at && attempt.AccountId == by);

    internal bool HasChangedSince(DateTime at) => attempts[^1].At != at || attempts[^1].PlannedFor is null;

    internal void TakeBackMiss(DateTime now)
    {
        var missed = attempts[^1];
        attempts.Remove(missed);
        (NotBefore, ChosenByThem) = (missed.PlannedFor!.Value, missed.WasChosenByThem);
        if (HandedOverAt == missed.At) HandedOverAt = null;
        Raise(DomainEventKind.CallBackMissTakenBack, now);
    }

    internal bool WasMissedTooOften => attempts.AsEnumerable().Reverse().TakeWhile(attempt => attempt.IsMiss).Count() >= MissesBeforeBroker;

    internal void HandOver(DateTime now)
    {
        if (HandedOverAt is not null) return;
        HandedOverAt = now;
        Raise(DomainEventKind.CallBackHandedOver, now);
    }
}
