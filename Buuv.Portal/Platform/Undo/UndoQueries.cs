using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Undo;

/// <summary>Something that can still be undone.</summary>
/// <param name="Words">What was done, in the reader's language.</param>
/// <param name="Subject">What it was done to.</param>
public sealed record UndoLine(DeedId Id, string Words, DateTime At, Guid Subject);

/// <summary>What a member of staff did and can still undo. Read from what is stored, so that a closed browser or a new start loses
/// nothing.</summary>
public sealed class UndoQueries(IDbContextFactory<BuuvDb> reading, IEnumerable<IUndoHandler> handlers)
{
    /// <summary>Most that is shown.</summary>
    public const int Most = 10;

    /// <summary>Most deeds that are looked through for those: of the others somebody heard, or they were long ago.</summary>
    private const int MostRead = 30;

    /// <summary>Their own deeds of these kinds, the last one first.</summary>
    public async Task<IReadOnlyList<UndoLine>> OfAsync(StaffActor actor, IReadOnlyCollection<DeedKind> kinds)
    {
        if (!actor.HasDuties) return [];
        await using var db = await reading.CreateDbContextAsync();
        var lines = new List<UndoLine>();
        foreach (var deed in await Mine(db, actor).Where(deed => kinds.Contains(deed.Kind)).Take(MostRead).ToListAsync())
        {
            if (lines.Count == Most) break;
            if (
                !await DeedNotifications.HaveLeftAsync(db, deed)
                && await handlers.For(deed).DescribeAsync(db, deed, actor) is { } words
            )
                lines.Add(new(deed.Id, words, deed.At, deed.SubjectId));
        }
        return lines;
    }

    /// <summary>The last of their deeds that did this to this subject; null for none.</summary>
    public async Task<DeedId?> LastAsync(StaffActor actor, DeedKind kind, Guid subject)
    {
        if (!actor.HasDuties) return null;
        await using var db = await reading.CreateDbContextAsync();
        return await Mine(db, actor)
            .Where(deed => deed.Kind == kind && deed.SubjectId == subject)
            .Select(deed => (DeedId?)deed.Id)
            .FirstOrDefaultAsync();
    }

    private static IQueryable<UndoableDeed> Mine(BuuvDb db, StaffActor actor) =>
        db
            .UndoableDeeds.Where(deed => deed.AccountId == actor.AccountId && deed.UndoneAt == null && deed.LeftAt == null)
            .OrderByDescending(deed => deed.At);
}
