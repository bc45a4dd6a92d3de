using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Tells many residents in batches of one transaction each, so that no other writer waits long for the gate.</summary>
public sealed class NotificationBatches(WriteGate gate, NotificationDelivery delivery, OutboxProcessor outbox, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>Tells all of these, and sends what can go at once.</summary>
    public Task TellAsync(IEnumerable<Notification> due, CancellationToken cancel) =>
        TellAsync(due, (_, some) => Task.FromResult<IReadOnlyList<Notification>>(some), cancel);

    /// <summary>Changes what is due and tells about it in the same transaction, and sends what can go at once.</summary>
    /// <param name="changeAsync">Is given a batch, and returns what is to be told of it.</param>
    public async Task TellAsync<T>(
        IEnumerable<T> due,
        Func<BuuvDb, T[], Task<IReadOnlyList<Notification>>> changeAsync,
        CancellationToken cancel
    )
    {
        foreach (var some in due.Chunk(Batch))
            await gate.WriteAsync(
                async db =>
                {
                    foreach (var notification in await changeAsync(db, some))
                        await delivery.TellAsync(db, notification, clock.GetUtcNow().UtcDateTime, cancel);
                    return Result.Done;
                },
                cancel
            );
        outbox.Wake();
    }
}
