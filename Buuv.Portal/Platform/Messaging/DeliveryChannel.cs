using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>Decides which messages one channel may try now. While the channel fails (no answer, or no access) one message tries later for
/// all, and an urgent one sooner. Limits the messages per minute.</summary>
/// <param name="perMinute">Most messages tried in a minute, urgent ones not counted.</param>
public sealed class DeliveryChannel(int perMinute)
{
    public static readonly TimeSpan LongestClosed = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan LongestClosedForUrgent = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstClosed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstClosedForUrgent = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTime> lately = new();
    private DateTime closedAt;
    private int faults;

    /// <summary>Whether a message of this priority may be tried now.</summary>
    /// <param name="isPaced">Whether the limit per minute applies.</param>
    public bool MayTry(MessagePriority haste, DateTime now, bool isPaced)
    {
        // A clock that was set back keeps nothing closed, and fills no minute.
        while (lately.TryPeek(out var first) && (first <= now - Minute || first > now)) lately.Dequeue();
        var isUrgent = haste == MessagePriority.Urgent;
        if (!isUrgent && isPaced && lately.Count >= perMinute) return false;
        var rest = isUrgent ? Doubled(FirstClosedForUrgent, LongestClosedForUrgent) : Doubled(FirstClosed, LongestClosed);
        return faults == 0 || now < closedAt || now >= closedAt + rest;
    }

    public void Tried(DateTime now) => lately.Enqueue(now);

    public void IsOpen() => faults = 0;

    public void IsClosed(DateTime now) => (faults, closedAt) = (faults + 1, now);

    private TimeSpan Doubled(TimeSpan first, TimeSpan longest) =>
        TimeSpan.FromSeconds(Math.Min(first.TotalSeconds * Math.Pow(2, faults - 1), longest.TotalSeconds));
}
