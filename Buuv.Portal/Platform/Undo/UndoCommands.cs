using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Undo;

/// <summary>Undoes what a member of staff did themselves, as long as nobody was told.</summary>
public sealed class UndoCommands(WriteGate gate, IEnumerable<IUndoHandler> handlers, TimeProvider clock)
{
    /// <summary>Undoes a deed and withdraws what waits to be told of it, in one transaction. The deed of a colleague looks as if it were
    /// not there; pressed twice it is undone once.</summary>
    public Task<Result> UndoAsync(StaffActor actor, DeedId id) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.HasDuties) return new NotAllowed();
            if (await db.UndoableDeeds.FindAsync(id) is not { } deed || deed.AccountId != actor.AccountId) return new NotFound();
            if (deed.UndoneAt is not null) return Result.Done;
            if (await DeedNotifications.HaveLeftAsync(db, deed)) return new AlreadyLeft();
            var now = clock.GetUtcNow().UtcDateTime;
            // Refused when something left by the release itself.
            var undone = deed.Undo(actor.AccountId, now);
            if (!undone.IsDone) return undone;
            await DeedNotifications.WithdrawAsync(db, deed, now);
            return await handlers.For(deed).UndoAsync(db, deed, actor, now);
        });
}
