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
            or DomainEventKind.CallBackHandedOver
            or DomainEventKind.CallBackMissTakenBack => EventBus.Calls,
            DomainEventKind.ReviewOpened
            or DomainEventKind.ReviewDecided
            or DomainEventKind.ReviewAppealed
            or DomainEventKind.AppealDecided
            or DomainEventKind.ReviewReopened => EventBus.Reviews,
            _ => null,
        };
}
