using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>Takes what lies in the outbox out of the house, soon and once: mails and texts each by a worker of their own, so that neither
/// waits for the other.
/// A message that cannot leave is tried again, later each time, unless it was told that it never will.</summary>
public sealed class OutboxProcessor : BackgroundService
{
    /// <summary>After so many tries, in about a day, it is left for the admin to see.</summary>
    public const int MaxAttempts = 12;

    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>How long a message is tried while its whole channel fails: a long weekend, and the Monday on which it is
    /// repaired.</summary>
    public static readonly TimeSpan LongestOutage = TimeSpan.FromDays(4);

    private readonly OutboxQueue[] queues;

    public OutboxProcessor(
        IDbContextFactory<BuuvDb> reading,
        WriteGate gate,
        MessageSenders senders,
        QuietHours night,
        IOptions<MailSettings> mail,
        IOptions<TextMessageSettings> texts,
        TimeProvider clock,
        ILogger<OutboxProcessor> log
    )
    {
        OutboxQueue Queue(OutgoingChannel channel, int perMinute) =>
            new(channel, new DeliveryChannel(perMinute), night, reading, gate, senders, clock, log);
        queues = [Queue(OutgoingChannel.Mail, mail.Value.PerMinute), Queue(OutgoingChannel.Text, texts.Value.PerMinute)];
    }

    /// <summary>There is something to take out.</summary>
    public void Wake()
    {
        foreach (var queue in queues) queue.Wake();
    }

    /// <summary>Takes out everything that may go now. Called while another round goes, it waits for that one: nothing is taken
    /// twice.</summary>
    /// <returns>How many left.</returns>
    public async Task<int> TakeOutAsync(CancellationToken cancel = default) =>
        (await Task.WhenAll(queues.Select(queue => queue.TakeOutAsync(cancel)))).Sum();

    public override void Dispose()
    {
        foreach (var queue in queues) queue.Dispose();
        base.Dispose();
    }

    /// <summary>How long to wait after this many tries: one minute, two, four, up to six hours.</summary>
    public static TimeSpan WaitAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), LongestWait.TotalMinutes));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(queues.Select(queue => queue.RunAsync(stoppingToken)));
}
