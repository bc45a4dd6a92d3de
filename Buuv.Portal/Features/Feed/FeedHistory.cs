using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Feed;

/// <summary>The last changes of all feeds, kept in memory and drawn once, so that thousands who come back at once cost next to nothing. A
/// client that was away longer than that reads the cached page again, and so does one that sends a made-up number.</summary>
public sealed class FeedHistory(EventBus line, IDbContextFactory<BuuvDb> reading, PostFragments fragments, TimeProvider clock)
{
    /// <summary>More notes than this are not told one by one: the page is read again.</summary>
    public const int MostToTell = 100;

    private const int Kept = 1000;

    private readonly Lock turning = new();
    private readonly List<FeedEntry> recent = [];
    private long complete;
    private long latest;

    /// <summary>Everything up to here was taken in.</summary>
    public long Latest => Interlocked.Read(ref latest);

    /// <summary>Reads the last changes back after a start, so that clients that were connected before need no database either.</summary>
    internal async Task RecallAsync(long upTo)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = await db.DomainEvents.Where(domainEvent => domainEvent.Audience != null && domainEvent.Sequence <= upTo)
            .OrderByDescending(domainEvent => domainEvent.Sequence).Take(Kept).ToListAsync();
        lock (turning)
        {
            recent.AddRange(rows.AsEnumerable().Reverse().Select(FeedEntry.From).OfType<FeedEntry>());
            complete = rows.Count < Kept ? 0 : rows[^1].Sequence;
            latest = upTo;
        }
    }

    /// <returns>False when it was taken in before.</returns>
    internal bool Add(FeedEntry entry)
    {
        lock (turning)
        {
            if (entry.Sequence <= latest) return false;
            recent.Add(entry);
            latest = entry.Sequence;
            if (recent.Count <= Kept * 2) return true;
            complete = recent[Kept - 1].Sequence;
            recent.RemoveRange(0, Kept);
            return true;
        }
    }

    /// <summary>What those who hear these audiences missed after a number, the last state of each note.</summary>
    /// <param name="unseen">Notes that are not told to this reader; they count all the same, so that the answer does not tell of them
    /// either.</param>
    public async Task<FeedCatchUp> SinceAsync(
        long after, IReadOnlyList<Audience> audiences, string language, IReadOnlySet<PostId>? unseen = null)
    {
        // A number from the future: the database is older than the page, because a copy was put back.
        if (after > line.Latest) return new(Latest, true, []);
        if (Recall(after, audiences) is not var (missed, upTo)) return new(Latest, true, []);
        if (missed.Count == 0) return new(upTo, false, []);
        var last = LastOfEach(missed);
        if (last.Count > MostToTell) return new(upTo, true, []);
        var changes = new List<FeedChange>(last.Count);
        foreach (var (entry, kind) in last)
            if (unseen?.Contains(entry.Post) != true && await entry.InAsync(language, fragments, clock, kind) is { } change)
                changes.Add(change);
        return new(upTo, false, changes);
    }

    // Null when memory does not go back that far.
    private (List<FeedEntry> Missed, long UpTo)? Recall(long after, IReadOnlyList<Audience> audiences)
    {
        lock (turning)
        {
            if (after < complete) return null;
            var missed = new List<FeedEntry>();
            for (var at = recent.Count - 1; at >= 0 && recent[at].Sequence > after; at--)
                if (audiences.Contains(recent[at].Audience)) missed.Add(recent[at]);
            missed.Reverse();
            return (missed, latest);
        }
    }

    // Somebody who never saw a note is told that it was placed, also when it was changed since.
    private static List<(FeedEntry Entry, FeedChangeKind As)> LastOfEach(List<FeedEntry> missed) =>
        [.. missed.GroupBy(entry => entry.Post).Select(about =>
        {
            var last = about.Last();
            return (last, last.Kind.Hangs() ? about.First().Kind : last.Kind);
        }).OrderBy(row => row.last.Sequence)];
}
