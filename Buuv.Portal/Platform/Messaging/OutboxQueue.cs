using Buuv.Domain;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>The messages that wait for one channel: urgent ones first, then those never tried, then retries; one at a time, so that a code
/// is always next. Messages past their time are dropped.</summary>
public sealed class OutboxQueue(
    OutgoingChannel channel,
    DeliveryChannel way,
    QuietHours night,
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    MessageSenders senders,
    TimeProvider clock,
    ILogger log
) : IDisposable
{
    private const int Batch = 100;

    /// <summary>How often it is tried to write down that a message left: forgotten, it would leave twice.</summary>
    private const int MostWrites = 10;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    private readonly WakeUp wake = new();
    private readonly SemaphoreSlim round = new(1, 1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool IsOutside => senders.ChannelOf(channel) != MessageSenders.File;

    public void Wake() => wake.Ring();

    /// <summary>Takes out what may go now, until nothing may. Called while another round goes, it waits for that one: nothing is taken
    /// twice.</summary>
    /// <returns>How many left.</returns>
    public async Task<int> TakeOutAsync(CancellationToken cancel)
    {
        await round.WaitAsync(cancel);
        try
        {
            await DropLateAsync(cancel);
            var left = 0;
            await using var mails = senders.SmtpConnection();
            while (await NextAsync(cancel) is { } message)
            {
                var tried = await TryAsync(message, mails, cancel);
                if (tried == Tried.NotNow) break;
                if (tried == Tried.Left) left++;
            }
            return left;
        }
        finally
        {
            round.Release();
        }
    }

    /// <summary>Takes out whatever comes, until the portal stops.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await TakeOutAsync(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Taking out {Channel} messages failed; trying again in {Round}", channel, Round);
            }
            await wake.WaitAsync(Round, stop);
        }
    }

    public void Dispose() => round.Dispose();

    private async Task<OutgoingMessage?> NextAsync(CancellationToken cancel)
    {
        var now = Now;
        var (urgent, rest) = (way.MayTry(MessagePriority.Urgent, now, IsOutside), way.MayTry(MessagePriority.Prompt, now, IsOutside));
        if (!urgent && !rest) return null;
        await using var db = await reading.CreateDbContextAsync(cancel);
        // Further away than we ever wait: the clock was set back since.
        var never = now + OutboxProcessor.LongestWait;
        var due = db.Waiting(channel)
            .Where(message =>
                (message.NextAttemptAt <= now || message.NextAttemptAt > never) && (message.GoodUntil == null || message.GoodUntil > now)
            );
        if (!rest)
            due = due.Where(message => message.Haste == MessagePriority.Urgent);
        else if (!urgent)
            due = due.Where(message => message.Haste != MessagePriority.Urgent);
        if (IsOutside && night.IsAt(now))
            due = ThatMayGoAtNight(due, now);
        return await due.OrderBy(message => message.Haste == MessagePriority.Urgent ? 0 : 1)
            .ThenBy(message => message.Attempts == 0 ? 0 : 1)
            .ThenBy(message => message.Haste)
            .ThenBy(message => message.Id)
            .FirstOrDefaultAsync(cancel);
    }

    // A text sounds beside somebody's bed; a mail about what was done a minute ago does not.
    private IQueryable<OutgoingMessage> ThatMayGoAtNight(IQueryable<OutgoingMessage> due, DateTime now)
    {
        var justNow = now - QuietHours.JustNow;
        return due.Where(message => message.Haste == MessagePriority.Urgent
            || (channel == OutgoingChannel.Mail && message.Haste == MessagePriority.Prompt && message.CreatedAt > justNow));
    }

    private async Task<Tried> TryAsync(OutgoingMessage message, SmtpConnection mails, CancellationToken cancel)
    {
        // Counted before it is tried: what makes the portal fall over is not tried forever.
        var attempt = message.Attempts + 1;
        var counted = await ChangeAsync(
            message.Id,
            row => (row.Attempts, row.NextAttemptAt) = (attempt, Now + OutboxProcessor.WaitAfter(attempt)),
            cancel
        );
        if (!counted.IsDone)
            return counted.Refusal is NotFound ? Tried.Stayed : Tried.NotNow;
        way.Tried(Now);
        try
        {
            var by = await senders.SendAsync(message, mails, cancel);
            way.IsOpen();
            await LeftAsync(message.Id, by, cancel);
            return Tried.Left;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("Message {Id} did not leave at try {Attempt}: {Fault}", message.Id, attempt, DeliveryFault.NameOf(fault));
            if (DeliveryFault.IsOfTheWay(fault)) way.IsClosed(Now);
            else way.IsOpen();
            await StayedAsync(message.Id, attempt, fault, cancel);
            return Tried.Stayed;
        }
    }

    private async Task LeftAsync(long id, string by, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostWrites; tries++)
            if (
                await ChangeAsync(
                    id,
                    row =>
                    {
                        (row.SentAt, row.SentBy, row.LastError) = (Now, by, null);
                        row.Wipe();
                    },
                    cancel
                )
                is not { Refusal: Busy }
            )
                return;
    }

    private Task StayedAsync(long id, int attempt, Exception fault, CancellationToken cancel) =>
        gate.WriteAsync(
            async db =>
            {
                if (await db.Outgoing.FindAsync([id], cancel) is not { } row)
                    return new NotFound();
                row.LastError = DeliveryFault.NameOf(fault);
                if (DeliveryFault.IsOfTheWay(fault))
                    WaitForTheWay(row, attempt);
                // The tries that are left would be told the same.
                else if (DeliveryFault.IsFinal(fault))
                    row.Attempts = OutboxProcessor.MaxAttempts;
                if (row.Attempts < OutboxProcessor.MaxAttempts)
                    return Result.Done;
                row.Wipe();
                if (!DeliveryFault.IsUnknownAddress(fault) && (DeliveryFault.IsFinal(fault) || !DeliveryFault.IsAboutMailbox(fault)))
                    return Result.Done;
                row.RefusedAt = Now;
                await NotificationDelivery.CallInsteadAsync(db, row, Now, cancel);
                return Result.Done;
            },
            cancel
        );

    // Not the message's own fault: it does not use up its tries as long as an outage may last.
    private void WaitForTheWay(OutgoingMessage row, int attempt)
    {
        var longest = row.Haste == MessagePriority.Urgent ? DeliveryChannel.LongestClosedForUrgent : DeliveryChannel.LongestClosed;
        if (OutboxProcessor.WaitAfter(attempt) > longest) row.NextAttemptAt = Now + longest;
        if (row.CreatedAt > Now - OutboxProcessor.LongestOutage) row.Attempts = Math.Min(row.Attempts, OutboxProcessor.MaxAttempts - 1);
    }

    private async Task DropLateAsync(CancellationToken cancel)
    {
        var now = Now;
        List<long> late;
        do
        {
            await using var db = await reading.CreateDbContextAsync(cancel);
            late = await db.Waiting(channel)
                .Where(message => message.GoodUntil <= now)
                .OrderBy(message => message.Id)
                .Select(message => message.Id)
                .Take(Batch)
                .ToListAsync(cancel);
            if (late.Count > 0 && !(await gate.WriteAsync(writing => DropAsync(writing, late, now, cancel), cancel)).IsDone)
                return;
        } while (late.Count == Batch);
    }

    private static async Task<Result> DropAsync(BuuvDb db, List<long> late, DateTime now, CancellationToken cancel)
    {
        foreach (var row in await db.Outgoing.Where(message => late.Contains(message.Id)).ToListAsync(cancel)) row.Drop(now);
        return Result.Done;
    }

    private Task<Result> ChangeAsync(long id, Action<OutgoingMessage> change, CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        if (await db.Outgoing.FindAsync([id], cancel) is not { } row) return new NotFound();
        change(row);
        return Result.Done;
    }, cancel);

    private enum Tried
    {
        Left,
        Stayed,

        /// <summary>The database is busy: it was not tried.</summary>
        NotNow,
    }
}
