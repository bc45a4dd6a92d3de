using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>What is said of a message is what it is found by.</summary>
public sealed class OutgoingStateTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Every_message_is_found_by_the_one_state_that_is_said_of_it(bool mailsRest, bool textsRest)
    {
        await using var database = await TestDatabase.OpenAsync();
        object[] messages = [.. Every()];
        await database.StoreAsync(messages);
        var states = new OutgoingStates(mailsRest, textsRest);
        await using var db = database.Read();
        var all = await db.Outgoing.ToListAsync(TestContext.Current.CancellationToken);
        var found = new List<(long, OutgoingState)>();
        foreach (var state in Enum.GetValues<OutgoingState>())
            foreach (var message in await states.In(state, db.Outgoing).ToListAsync(TestContext.Current.CancellationToken))
                found.Add((message.Id, state));
        Assert.Equal(messages.Length, all.Count);
        Assert.Equal(all.Select(message => (message.Id, states.Of(message))).Order(), found.Order());
    }

    [Fact]
    public void What_left_by_a_file_was_not_sent_and_what_rests_is_not_urgent()
    {
        var states = new OutgoingStates(mailsRest: true, textsRest: false);
        Assert.Equal(OutgoingState.File, states.Of(Message(0, sentAt: Street.Noon, sentBy: MessageSenders.File)));
        Assert.Equal(OutgoingState.Sent, states.Of(Message(0, sentAt: Street.Noon, sentBy: MessageSenders.Smtp)));
        Assert.Equal(OutgoingState.Resting, states.Of(Message(0)));
        Assert.Equal(OutgoingState.Waiting, states.Of(Message(0, haste: MessagePriority.Urgent)));
        Assert.Equal(OutgoingState.Waiting, states.Of(Message(0, channel: OutgoingChannel.Text)));
        Assert.Equal(OutgoingState.Retrying, states.Of(Message(0, attempts: 1)));
        Assert.Equal(OutgoingState.GivenUp, states.Of(Message(0, attempts: OutboxProcessor.MaxAttempts)));
        Assert.Equal(OutgoingState.Refused, states.Of(Message(0, attempts: OutboxProcessor.MaxAttempts, refusedAt: Street.Noon)));
        Assert.Equal(OutgoingState.TooLate, states.Of(Message(0, droppedAt: Street.Noon)));
    }

    private static IEnumerable<OutgoingMessage> Every()
    {
        var number = 0;
        foreach (var channel in Enum.GetValues<OutgoingChannel>())
            foreach (var haste in Enum.GetValues<MessagePriority>())
                foreach (var attempts in new[] { 0, 1, OutboxProcessor.MaxAttempts })
                    foreach (var left in new string?[] { null, MessageSenders.Smtp, MessageSenders.File })
                        foreach (var ends in new[] { 0, 1, 2, 3 })
                            yield return Message(
                                number++, channel, haste, attempts, left is null ? null : Street.Noon, left,
                                (ends & 1) == 0 ? null : Street.Noon, (ends & 2) == 0 ? null : Street.Noon);
    }

    private static OutgoingMessage Message(
        int number,
        OutgoingChannel channel = OutgoingChannel.Mail,
        MessagePriority haste = MessagePriority.Prompt,
        int attempts = 0,
        DateTime? sentAt = null,
        string? sentBy = null,
        DateTime? refusedAt = null,
        DateTime? droppedAt = null
    ) => new()
    {
        Channel = channel,
        To = "ria@example.org",
        Subject = "Proef",
        Body = "Proef",
        DedupeKey = $"proef:{number}",
        Haste = haste,
        CreatedAt = Street.Noon,
        Attempts = attempts,
        SentAt = sentAt,
        SentBy = sentBy,
        RefusedAt = refusedAt,
        DroppedAt = droppedAt,
    };
}
