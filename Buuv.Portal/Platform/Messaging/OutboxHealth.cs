using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>How it stands with what leaves the house.</summary>
/// <param name="Way">See <see cref="MessageSenders.ChannelOf"/>.</param>
/// <param name="Waits">How long the oldest message waits that may leave; null when none waits. What rests at night does not wait.</param>
/// <param name="Waiting">How many wait, at night too.</param>
/// <param name="LastLeftAt">UTC; null when nothing left by this way in the days that messages are kept.</param>
/// <param name="GivenUp">How many are not tried any more, in the days that messages are kept, because the channel failed.</param>
/// <param name="Refused">How many were for an address that does not exist or does not accept messages.</param>
public sealed record OutboxStatus(
    OutgoingChannel Channel,
    string Way,
    TimeSpan? Waits,
    int Waiting,
    DateTime? LastLeftAt,
    int GivenUp,
    int Refused
);

/// <summary>Says how it stands with mails and texts, for monitoring.</summary>
public sealed class OutboxHealth(IDbContextFactory<BuuvDb> reading, MessageSenders senders, QuietHours night, TimeProvider clock)
{
    /// <summary>One for each kind of message.</summary>
    public async Task<IReadOnlyList<OutboxStatus>> StandAsync(CancellationToken cancel = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        return [await OfAsync(db, OutgoingChannel.Mail, cancel), await OfAsync(db, OutgoingChannel.Text, cancel)];
    }

    private async Task<OutboxStatus> OfAsync(BuuvDb db, OutgoingChannel channel, CancellationToken cancel)
    {
        var (now, way, waiting) = (clock.GetUtcNow().UtcDateTime, senders.ChannelOf(channel), db.Waiting(channel));
        var unsent = db.Outgoing.Where(message => message.Channel == channel && message.SentAt == null && message.DroppedAt == null);
        var urgent = await waiting
            .Where(message => message.Haste == MessagePriority.Urgent)
            .MinAsync(message => (DateTime?)message.CreatedAt, cancel);
        var others = await waiting
            .Where(message => message.Haste != MessagePriority.Urgent)
            .MinAsync(message => (DateTime?)message.CreatedAt, cancel);
        if (way != MessageSenders.File && others is { } since)
            others = night.IsAt(now) ? null : Later(since, night.LastMorning(now));
        var oldest = urgent is { } first && (others is null || first < others) ? first : others;
        return new(channel, way,
            oldest is { } at ? Later(now, at) - at : null,
            await waiting.CountAsync(cancel),
            await db
                .Outgoing.Where(message => message.Channel == channel && message.SentAt != null)
                .MaxAsync(message => message.SentAt, cancel),
            await unsent.CountAsync(message => message.Attempts >= OutboxProcessor.MaxAttempts && message.RefusedAt == null, cancel),
            await unsent.CountAsync(message => message.RefusedAt != null, cancel));
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
