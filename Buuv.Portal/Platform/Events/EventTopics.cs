using Buuv.Domain.Events;

namespace Buuv.Portal.Platform.Events;

/// <summary>Which live desk hears of an event, beside the feed and the conversation it is about.</summary>
public static class EventTopics
{
    /// <summary>A topic of <see cref="EventBus"/>; null for an event that no desk waits for.</summary>
    public static object? Of(DomainEventKind kind) =>
        kind switch
        {
            DomainEventKind.CallBackPromised
            or DomainEventKind.CallBackTried
            or DomainEventKind.CallBackDone
            or DomainEventKind.CallBackHandedOver => EventBus.Calls,
            DomainEventKind.ReviewOpened
            or DomainEventKind.ReviewDecided
            or DomainEventKind.ReviewAppealed
            or DomainEventKind.AppealDecided => EventBus.Reviews,
            _ => null,
        };
}
