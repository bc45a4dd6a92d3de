using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Undo;

/// <summary>Releases deeds to the world once their ten seconds are over: each once, in a transaction of its own, whenever the portal
/// stops.</summary>
public sealed class DeedRelease(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    IEnumerable<IUndoHandler> handlers,
    NotificationDispatcher dispatcher,
    TimeProvider clock,
    ILogger<DeedRelease> log
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    private readonly WakeUp wake = new();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Releases everything that is due.</summary>
    /// <returns>When the next one is due (UTC); null when none is held.</returns>
    public async Task<DateTime?> ReleaseDueAsync(CancellationToken cancel = default)
    {
        var held = await HeldAsync(cancel);
        foreach (var deed in held.Where(deed => deed.IsDue(Now)))
        {
            // Everything told after it waits for it: one fault must not keep the whole town waiting.
            if (!await TryAsync(deed, ReleaseAsync, cancel) && !await TryAsync(deed, GiveUpAsync, cancel))
                await TryAsync(deed, LetGoAsync, cancel);
            dispatcher.Wake();
        }
        return held.Where(deed => !deed.IsDue(Now)).Select(deed => (DateTime?)(deed.At + UndoableDeed.Pause)).Min();
    }

    // A database that is busy is asked again in the next round.
    private async Task<bool> TryAsync(
        UndoableDeed deed, Func<BuuvDb, DeedId, CancellationToken, Task<Result>> act, CancellationToken cancel)
    {
        try
        {
            var done = await gate.WriteAsync(db => act(db, deed.Id, cancel), cancel);
            if (done.Refusal is null or Busy or CannotSave) return true;
            log.LogError("A deed of the kind {Kind} could not be released: {Refusal}", deed.Kind, done.Refusal);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A deed of the kind {Kind} could not be released", deed.Kind);
        }
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Ring(IReadOnlyList<DomainEvent> happened)
        {
            if (happened.Any(one => one.Kind == DomainEventKind.DeedDone)) wake.Ring();
        }
        gate.Committed += Ring;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                DateTime? next = null;
                try
                {
                    next = await ReleaseDueAsync(stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    log.LogError(fault, "Releasing what was done failed; trying again in {Round}", Round);
                }
                await wake.WaitAsync(WaitUntil(next), stoppingToken);
            }
        }
        finally
        {
            gate.Committed -= Ring;
        }
    }

    private TimeSpan WaitUntil(DateTime? next)
    {
        if (next is not { } due) return Round;
        var wait = due - Now;
        return wait > Round ? Round : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private async Task<List<UndoableDeed>> HeldAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db
            .UndoableDeeds.Where(deed => deed.ReleasedAt == null && deed.UndoneAt == null)
            .OrderBy(deed => deed.At)
            .ToListAsync(cancel);
    }

    // Undone in between, it is not held any more.
    private Task<Result> ReleaseAsync(BuuvDb db, DeedId id, CancellationToken cancel) =>
        ForHeldAsync(db, id, async deed => deed.Release(await handlers.For(deed).ReleaseAsync(db, deed, Now), Now), cancel);

    private Task<Result> GiveUpAsync(BuuvDb db, DeedId id, CancellationToken cancel) =>
        ForHeldAsync(
            db,
            id,
            async deed =>
            {
                await handlers.For(deed).ReleaseFailedAsync(db, deed, Now);
                deed.Release(left: false, Now);
            },
            cancel
        );

    // What it is about cannot even be read.
    private static Task<Result> LetGoAsync(BuuvDb db, DeedId id, CancellationToken cancel) =>
        ForHeldAsync(
            db,
            id,
            deed =>
            {
                deed.Release(left: false, deed.At + UndoableDeed.Pause);
                return Task.CompletedTask;
            },
            cancel
        );

    private static async Task<Result> ForHeldAsync(BuuvDb db, DeedId id, Func<UndoableDeed, Task> act, CancellationToken cancel)
    {
        if (await db.UndoableDeeds.FindAsync([id], cancel) is { IsHeld: true } deed) await act(deed);
        return Result.Done;
    }
}
