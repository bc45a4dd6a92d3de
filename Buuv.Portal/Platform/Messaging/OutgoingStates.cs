using System.Collections.Frozen;
using System.Linq.Expressions;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>Says of a message how it stands: the same for a question to the database and for one message. Each message is in exactly one
/// state.</summary>
public sealed class OutgoingStates
{
    // Made once: it takes longer than a question to the database.
    private static readonly FrozenDictionary<(bool, bool), OutgoingStates> Known =
        new[] { (false, false), (false, true), (true, false), (true, true) }
            .ToFrozenDictionary(rests => rests, rests => new OutgoingStates(rests.Item1, rests.Item2));

    private readonly FrozenDictionary<OutgoingState, Expression<Func<OutgoingMessage, bool>>> questions;
    private readonly FrozenDictionary<OutgoingState, Func<OutgoingMessage, bool>> answers;

    /// <param name="mailsRest">It is night, and mails leave the house.</param>
    /// <param name="textsRest">It is night, and texts leave the house.</param>
    public OutgoingStates(bool mailsRest, bool textsRest)
    {
        questions = new Dictionary<OutgoingState, Expression<Func<OutgoingMessage, bool>>>
        {
            [OutgoingState.File] = message => message.SentAt != null && message.SentBy == MessageSenders.File,
            [OutgoingState.Sent] = message => message.SentAt != null && message.SentBy != MessageSenders.File,
            [OutgoingState.Refused] = message => message.SentAt == null && message.RefusedAt != null,
            [OutgoingState.TooLate] = message => message.SentAt == null && message.RefusedAt == null && message.DroppedAt != null,
            [OutgoingState.GivenUp] = message => message.SentAt == null && message.RefusedAt == null && message.DroppedAt == null
                && message.Attempts >= OutboxProcessor.MaxAttempts,
            [OutgoingState.Retrying] = message => message.SentAt == null && message.RefusedAt == null && message.DroppedAt == null
                && message.Attempts > 0 && message.Attempts < OutboxProcessor.MaxAttempts,
            [OutgoingState.Resting] = message => message.SentAt == null && message.RefusedAt == null && message.DroppedAt == null
                && message.Attempts == 0 && message.Haste != MessagePriority.Urgent
                && (message.Channel == OutgoingChannel.Mail ? mailsRest : textsRest),
            [OutgoingState.Waiting] = message => message.SentAt == null && message.RefusedAt == null && message.DroppedAt == null
                && message.Attempts == 0
                && (message.Haste == MessagePriority.Urgent || !(message.Channel == OutgoingChannel.Mail ? mailsRest : textsRest)),
        }.ToFrozenDictionary();
        answers = questions.ToFrozenDictionary(state => state.Key, state => state.Value.Compile());
    }

    /// <summary>As they are at this moment.</summary>
    public static OutgoingStates At(DateTime utc, MessageSenders senders, QuietHours night)
    {
        var isNight = night.IsAt(utc);
        return Known[(isNight && Leaves(OutgoingChannel.Mail), isNight && Leaves(OutgoingChannel.Text))];

        bool Leaves(OutgoingChannel channel) => senders.ChannelOf(channel) != MessageSenders.File;
    }

    /// <summary>The messages in this state.</summary>
    public IQueryable<OutgoingMessage> In(OutgoingState state, IQueryable<OutgoingMessage> messages) => messages.Where(questions[state]);

    /// <summary>The state that this message is in.</summary>
    public OutgoingState Of(OutgoingMessage message) => answers.First(state => state.Value(message)).Key;
}
