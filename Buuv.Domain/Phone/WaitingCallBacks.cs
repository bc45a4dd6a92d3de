using Buuv.Domain.Events;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Phone;

/// <summary>One call to a resident about everything that waits for them, instead of a call for each.</summary>
/// <param name="waiting">Call-backs of the resident.</param>
/// <param name="best">Best times of the resident.</param>
public sealed class WaitingCallBacks(IEnumerable<CallBack> waiting, BestTimes best, CallTimes times)
{
    private readonly CallBack[] open = [.. waiting.Where(callBack => callBack is { IsOpen: true, Way: CallBackWay.Phone })];

    /// <summary>The resident did not pick up. Planned again for another part of the day; after the third time the broker takes over all of
    /// it.</summary>
    public Result NotReached(Guid by, DateTime now) => Missed(CallBackOutcome.NotReached, times.NextPart(best, now), by, now);

    /// <summary>A voicemail message without details was left. Planned again for another day.</summary>
    public Result Voicemail(Guid by, DateTime now) => Missed(CallBackOutcome.Voicemail, times.NextDay(best, now), by, now);

    /// <summary>Undoes a missed call: all of it is planned as it was, and the call does not count.</summary>
    /// <param name="missedAt">When it was missed.</param>
    public Result TakeBackMiss(Guid by, DateTime missedAt, DateTime now)
    {
        var missed = open.Where(callBack => callBack.WasMissedAt(missedAt, by)).ToArray();
        if (missed.Length == 0 || missed.Any(callBack => callBack.HasChangedSince(missedAt))) return new ChangedSince();
        foreach (var callBack in missed)
            callBack.TakeBackMiss(now);
        return Result.Done;
    }

    private Result Missed(CallBackOutcome outcome, DateTime next, Guid by, DateTime now)
    {
        if (open.Length == 0)
            return new CallBackClosed();
        foreach (var callBack in open)
            callBack.Miss(outcome, callBack.IsOfUse(next) ? next : times.LastTry(now, callBack.NoUseAfter!.Value) ?? next, by, now);
        if (!open.Any(callBack => callBack.WasMissedTooOften))
            return Result.Done;
        foreach (var callBack in open)
            callBack.HandOver(now);
        return Result.Done;
    }
}
