using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>What was told of a deed: whether any of it has left, and how the rest is withdrawn when the deed is undone.</summary>
public static class DeedNotifications
{
    /// <summary>Whether somebody heard of it, or may just be hearing of it.</summary>
    public static async Task<bool> HaveLeftAsync(BuuvDb db, UndoableDeed deed, CancellationToken cancel = default)
    {
        foreach (var key in await KeysAsync(db, deed, cancel))
            if (
                (await LettersAsync(db, key, cancel)).Exists(letter => letter.SentAt != null || letter.Attempts > 0)
                || await db.CallBacks.AnyAsync(
                    promise => promise.Key == key && (promise.Outcome != null || promise.Attempts.Count > 0),
                    cancel
                )
            )
                return true;
        return false;
    }

    /// <summary>Takes back what waits to be told of it, and opens again what it made needless. Before the deed itself is undone, which
    /// changes what would be told.</summary>
    public static async Task WithdrawAsync(BuuvDb db, UndoableDeed deed, DateTime now, CancellationToken cancel = default)
    {
        if (deed.ToldAt is not { } told) return;
        foreach (var key in await KeysAsync(db, deed, cancel))
        {
            // Not dropped but gone: done again, it is told again under the same key.
            db.Outgoing.RemoveRange(await LettersAsync(db, key, cancel));
            db.CallBacks.RemoveRange(await db.CallBacks.Where(promise => promise.Key == key).ToListAsync(cancel));
        }
        foreach (var domainEvent in await EventsAsync(db, deed, cancel))
            await SupersededNotifications.ReopenAsync(db, domainEvent, told, now, cancel);
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(BuuvDb db, UndoableDeed deed, CancellationToken cancel)
    {
        if (deed.ToldAt is null) return [];
        var (factory, keys) = (new NotificationFactory(db), new List<string>());
        foreach (var domainEvent in await EventsAsync(db, deed, cancel))
            if (await factory.OfAsync(domainEvent) is { } notification) keys.Add(notification.Key);
        return keys;
    }

    private static Task<List<DomainEvent>> EventsAsync(BuuvDb db, UndoableDeed deed, CancellationToken cancel) =>
        db.DomainEvents.AsNoTracking()
            .Where(domainEvent => domainEvent.DeedId == deed.Id)
            .OrderBy(domainEvent => domainEvent.Sequence)
            .ToListAsync(cancel);

    // To the resident, and to who arranges things for them. Two questions along the index: one with both would read the whole outbox.
    private static async Task<List<OutgoingMessage>> LettersAsync(BuuvDb db, string key, CancellationToken cancel)
    {
        var (first, last) = ($"{key}:for:", $"{key}:for;");
        return
        [
            .. await db.Outgoing.Where(letter => letter.DedupeKey == key).ToListAsync(cancel),
            .. await db.Outgoing.Where(letter => letter.DedupeKey.CompareTo(first) >= 0 && letter.DedupeKey.CompareTo(last) < 0)
                .ToListAsync(cancel),
        ];
    }
}
