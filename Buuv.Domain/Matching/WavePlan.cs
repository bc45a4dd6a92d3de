using Buuv.Domain.Residents;

namespace Buuv.Domain.Matching;

/// <summary>What happens next for a vraag that is being asked: whom it is asked of, and when others are.</summary>
public sealed class WavePlan(Ranking ranking, Waves waves, AwakeHours awake)
{
    /// <summary>Without a broker it is looked at again so soon, in awake time.</summary>
    public static readonly TimeSpan ForABroker = TimeSpan.FromHours(1);

    private static readonly TimeSpan LeastWait = TimeSpan.FromHours(2);

    /// <summary>The next to be asked, best first; in a wider ring at once when the one of this wave has too few.</summary>
    /// <param name="wave">One for the first.</param>
    /// <param name="asked">What the questions that were not refused are worth together, see <see cref="Waves.WorthOf"/>.</param>
    /// <param name="count">Questions for this vraag until now.</param>
    /// <param name="people">How many are still needed.</param>
    /// <param name="calls">How many can still be rung soon.</param>
    /// <param name="today">In the local time of the town.</param>
    public IReadOnlyList<Ranked> Next(
        Vraag vraag, IReadOnlyList<(Helper Helper, Between Between)> candidates, int wave, int asked, int count, int people, int calls,
        DateOnly today, DateTime now)
    {
        for (var ring = wave; ; ring++)
        {
            var ordered = ranking.Order(vraag, candidates, Ring.Of(ring), today, now);
            var (chosen, isShort) = waves.Take(vraag, ordered, wave, asked, count, people, calls);
            if (!isShort || Ring.Of(ring) == Ring.Widest) return chosen;
        }
    }

    /// <summary>When others are asked: most answers have come, or a third of the promise is gone; and never after the promise.</summary>
    /// <param name="by">How those who are asked now are told; none when nobody is asked.</param>
    public DateTime AgainAt(AnswerPromise promise, IReadOnlyCollection<Reachability> by, DateTime now)
    {
        var third = awake.Between(promise.StartedAt, promise.DueAt) / 3;
        var wait = by.Count == 0 ? TimeSpan.MaxValue : by.Max(Waves.WaitFor);
        var shorter = wait < third ? wait : third;
        var at = awake.After(now, shorter > LeastWait ? shorter : LeastWait);
        return by.Count > 0 && at < promise.DueAt ? at : promise.DueAt > now ? promise.DueAt : awake.After(now, ForABroker);
    }
}
