using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Reads domain events in order and tells each resident those that concern them. Keeps its own position, in the transaction of the
/// messages: nothing is left out and nothing is told twice, whenever the portal stops.</summary>
public sealed class NotificationDispatcher(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NotificationDelivery delivery,
    OutboxProcessor outbox,
    TimeProvider clock,
    ILogger<NotificationDispatcher> log
) : BackgroundService
{
    private const string Consumer = "residents";
    private const int Batch = 100;

    /// <summary>Older events are not told, so that an import or days of standstill cause no flood.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    private readonly WakeUp wake = new();

    /// <summary>There is something to tell.</summary>
    public void Wake() => wake.Ring();

    /// <summary>Tells everything that was not told yet, up to what a member of staff may still undo.</summary>
    public async Task CatchUpAsync(CancellationToken cancel = default)
    {
        while (await IsBehindAsync(cancel))
            if (!(await gate.WriteAsync(db => TellAsync(db, cancel), cancel)).IsDone) break;
        outbox.Wake();
    }

    /// <summary>What happened before the first start, as in a municipality that was filled in beforehand, is no news. Done before the first
    /// visitor comes in.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await gate.WriteAsync(
            async db =>
            {
                if (await db.Positions.FindAsync([Consumer], cancellationToken) is null)
                    db.Positions.Add(
                        new()
                        {
                            Consumer = Consumer,
                            Sequence = await db.DomainEvents.MaxAsync(domainEvent => (long?)domainEvent.Sequence, cancellationToken) ?? 0,
                        }
                    );
                return Result.Done;
            },
            cancellationToken
        );
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Ring(IReadOnlyList<DomainEvent> _) => wake.Ring();
        gate.Committed += Ring;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await CatchUpAsync(stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    log.LogError(fault, "Telling residents failed; trying again in {Round}", Round);
                }
                await wake.WaitAsync(Round, stoppingToken);
            }
        }
        finally
        {
            gate.Committed -= Ring;
        }
    }

    private async Task<bool> IsBehindAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var position = (await db.Positions.FirstOrDefaultAsync(row => row.Consumer == Consumer, cancel))?.Sequence ?? 0;
        return await db.DomainEvents.Where(domainEvent => domainEvent.Sequence > position)
                .OrderBy(domainEvent => domainEvent.Sequence)
                .FirstOrDefaultAsync(cancel)
                is { } next
            && await DeedAsync(db, next, cancel) is not { IsHeld: true };
    }

    private static async Task<UndoableDeed?> DeedAsync(BuuvDb db, DomainEvent domainEvent, CancellationToken cancel) =>
        domainEvent.DeedId is { } id ? await db.UndoableDeeds.FindAsync([id], cancel) : null;

    private async Task<Result> TellAsync(BuuvDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var position = await db.Positions.FindAsync([Consumer], cancel);
        if (position is null)
            db.Positions.Add(position = new() { Consumer = Consumer });
        var happened = await db
            .DomainEvents.AsNoTracking()
            .Where(domainEvent => domainEvent.Sequence > position.Sequence)
            .OrderBy(domainEvent => domainEvent.Sequence)
            .Take(Batch)
            .ToListAsync(cancel);
        var writer = new NotificationFactory(db);
        foreach (var domainEvent in happened)
        {
            var deed = await DeedAsync(db, domainEvent, cancel);
            // In order: what came after it waits those seconds too.
            if (deed is { IsHeld: true }) break;
            position.Sequence = domainEvent.Sequence;
            if (deed is { UndoneAt: not null }) continue;
            await SupersededNotifications.CloseAsync(db, domainEvent, deed?.Tell(now) ?? now, cancel);
            if (domainEvent.At >= now - Fresh && await writer.OfAsync(domainEvent) is { } notification)
                await delivery.TellAsync(db, notification, now, cancel);
        }
        return Result.Done;
    }
}
