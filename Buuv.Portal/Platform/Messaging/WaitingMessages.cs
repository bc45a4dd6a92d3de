using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Messaging;

internal static class WaitingMessages
{
    extension(BuuvDb db)
    {
        /// <summary>What did not leave by this way, and may still.</summary>
        public IQueryable<OutgoingMessage> Waiting(OutgoingChannel channel) =>
            db.Outgoing.Where(message =>
                message.SentAt == null
                && message.DroppedAt == null
                && message.Channel == channel
                && message.Attempts < OutboxProcessor.MaxAttempts
            );
    }
}
