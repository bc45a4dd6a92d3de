using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Undo;

/// <summary>How the deeds of one feature are undone. Each feature registers its own; undoing knows none of them.</summary>
public interface IUndoHandler
{
    /// <summary>The deeds it undoes.</summary>
    IReadOnlyList<DeedKind> Kinds { get; }

    /// <summary>Takes back what was done to the subject, within the transaction of the undo: by a rule of the subject, and only for who may
    /// still do the deed itself.</summary>
    Task<Result> UndoAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now);

    /// <summary>Does what had to wait until nobody can undo it, within the transaction of the release.</summary>
    /// <returns>Whether something has left by that.</returns>
    Task<bool> ReleaseAsync(BuuvDb db, UndoableDeed deed, DateTime now) => Task.FromResult(false);

    /// <summary>The release failed by a fault, and is not tried again: what had to wait goes back to where somebody sees it.</summary>
    Task ReleaseFailedAsync(BuuvDb db, UndoableDeed deed, DateTime now) => Task.CompletedTask;

    /// <summary>What was done, in the reader's language; null when it cannot be undone any more, or not by this member of staff.</summary>
    Task<string?> DescribeAsync(BuuvDb db, UndoableDeed deed, StaffActor actor);
}

public static class UndoHandlers
{
    /// <summary>The one that undoes this deed.</summary>
    public static IUndoHandler For(this IEnumerable<IUndoHandler> handlers, UndoableDeed deed) =>
        handlers.Single(handler => handler.Kinds.Contains(deed.Kind));
}
