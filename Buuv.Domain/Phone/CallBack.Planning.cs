using Buuv.Domain.Residents;

namespace Buuv.Domain.Phone;

public sealed partial class CallBack
{
    /// <summary>When the phone team calls about this: now, or from the first moment that suits the resident.</summary>
    /// <returns>UTC; null when it is not for the phone team, or expires before that moment.</returns>
    public DateTime? RingsAt(BestTimes best, CallTimes times, DateTime now)
    {
        if (!IsOpen || Way != CallBackWay.Phone || HandedOverAt is not null) return null;
        if (IsDue(best, times, now)) return now;
        var from = NotBefore > now ? NotBefore : now;
        var at =
            ChosenByThem && NotBefore > now ? NotBefore : times.FirstSuiting(SuitsInTime(best, times, from) ? best : BestTimes.Any, from);
        return IsOfUse(at) ? at : null;
    }
}
