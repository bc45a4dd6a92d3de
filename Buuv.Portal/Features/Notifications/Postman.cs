using Buuv.Domain;
using Buuv.Portal.Data;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Notifications;

/// <summary>Takes what lies in the outbox out of the house, soon and once. A message that cannot leave is tried again, later each time,
/// unless the mail server said that it will never take it.</summary>
public sealed class Postman(IDbContextFactory<BuuvDb> reading, WriteGate gate, Carriers carriers, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    /// <summary>After so many tries, in about two days, it is left for the admin to see.</summary>
    public const int MaxAttempts = 12;

    private const int Batch = 50;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly WakeUp wake = new();
    private readonly SemaphoreSlim round = new(1, 1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>There is something to take out.</summary>
    public void Wake() => wake.Ring();

    /// <summary>Takes out everything that is due. Called while another round goes, it waits for that one: nothing is taken twice.</summary>
    /// <returns>How many left.</returns>
    public async Task<int> TakeOutAsync(CancellationToken cancel = default)
    {
        await round.WaitAsync(cancel);
        try
        {
            var left = 0;
            while (await DueAsync(cancel) is { Count: > 0 } due)
            {
                await using var mails = carriers.MailConnection();
                foreach (var message in due)
                    if (await TryAsync(message, mails, cancel)) left++;
            }
            return left;
        }
        finally
        {
            round.Release();
        }
    }

    public override void Dispose()
    {
        round.Dispose();
        base.Dispose();
    }

    /// <summary>How long to wait after this many tries: one minute, two, four, up to six hours.</summary>
    public static TimeSpan WaitAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), LongestWait.TotalMinutes));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeOutAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Taking out messages failed; trying again in {Round}", Round);
            }
            await wake.WaitAsync(Round, stoppingToken);
        }
    }

    private async Task<List<OutgoingMessage>> DueAsync(CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        var now = Now;
        // Further away than we ever wait: the clock was set back since.
        var never = now + LongestWait;
        return await db.Outgoing.Where(message => message.SentAt == null && (message.NextAttemptAt <= now || message.NextAttemptAt > never) && message.Attempts < MaxAttempts)
            .OrderBy(message => message.Id).Take(Batch).ToListAsync(cancel);
    }

    private async Task<bool> TryAsync(OutgoingMessage message, MailConnection mails, CancellationToken cancel)
    {
        // Counted before it is tried: what makes the portal fall over is not tried forever.
        var attempt = message.Attempts + 1;
        var counted = await ChangeAsync(message.Id, row => (row.Attempts, row.NextAttemptAt) = (attempt, Now + WaitAfter(attempt)), cancel);
        if (!counted.IsDone) return false;
        try
        {
            var way = await carriers.CarryAsync(message, mails, cancel);
            await ChangeAsync(message.Id, row =>
            {
                (row.SentAt, row.SentBy, row.LastError) = (Now, way, null);
                if (row.HoldsCode) row.Body = "";
            }, cancel);
            return true;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            var kind = KindOf(fault);
            log.LogWarning("Message {Id} did not leave at try {Attempt}: {Fault}", message.Id, attempt, kind);
            await ChangeAsync(message.Id, row =>
            {
                row.LastError = kind;
                // No such mailbox: the tries that are left would be told the same.
                if (MailConnection.IsFinal(fault)) row.Attempts = MaxAttempts;
            }, cancel);
            return false;
        }
    }

    // A server's own words may hold the address: only the kind of fault is kept and logged, with the number it gave.
    private static string KindOf(Exception fault) => fault is SmtpCommandException refused ? $"{(int)refused.StatusCode} {refused.ErrorCode}" : fault.GetType().Name;

    private Task<Result> ChangeAsync(long id, Action<OutgoingMessage> change, CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        if (await db.Outgoing.FindAsync([id], cancel) is not { } row) return new NotFound();
        change(row);
        return Result.Done;
    }, cancel);
}
