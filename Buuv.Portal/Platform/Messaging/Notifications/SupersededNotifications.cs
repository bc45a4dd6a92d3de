using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Drops calls and messages about a question that the resident has answered in another way.</summary>
public static class SupersededNotifications
{
    private static readonly NotificationKind[] Answers = [NotificationKind.ResponseToRequest, NotificationKind.ResponseToOffer];
    private static readonly NotificationKind[] Appointments =
    [
        NotificationKind.Appointment,
        NotificationKind.AppointmentMoved,
        NotificationKind.AppointmentReminder,
        NotificationKind.AppointmentCalledOff,
    ];
    private static readonly NotificationKind[] OfVolunteers =
        [NotificationKind.VolunteerTalk, NotificationKind.VolunteerWelcome, NotificationKind.VolunteerEndsSoon];
    private static readonly NotificationKind[] WhileItWaits = [.. Answers, NotificationKind.PostChanged];

    /// <summary>Closes what a domain event made needless to tell.</summary>
    public static async Task CloseAsync(BuuvDb db, DomainEvent domainEvent, DateTime now, CancellationToken cancel)
    {
        await DropLettersAsync(db, domainEvent, now, cancel);
        if (NeedlessBy(db.CallBacks.Where(promise => promise.ClosedAt == null), domainEvent) is not { } needless) return;
        // Promised by a happening just before this one, in the same transaction: not in the database yet.
        var fresh = NeedlessBy(db.CallBacks.Local.Where(promise => promise.IsOpen).AsQueryable(), domainEvent)!;
        foreach (var promise in (await needless.ToListAsync(cancel)).Union(fresh.ToList())) promise.Overtake(now);
    }

    // A letter that waits, for the morning or for a way out, is as needless as a call about the same.
    private static async Task DropLettersAsync(BuuvDb db, DomainEvent domainEvent, DateTime now, CancellationToken cancel)
    {
        Guid?[] about = [domainEvent.SubjectId, domainEvent.ResponseId?.Value, domainEvent.ConversationId?.Value];
        var messages = await db
            .Outgoing.Where(letter =>
                letter.SentAt == null
                && letter.DroppedAt == null
                && letter.Kind != null
                && (
                    (letter.PostId != null && letter.PostId == domainEvent.PostId)
                    || (letter.SubjectId != null && about.Contains(letter.SubjectId))
                )
            )
            .ToListAsync(cancel);
        if (messages.Count == 0)
            return;
        var calls = messages.Select(letter => CallBack.Promise(Id.New<CallBackId>(), letter.News!, now)).AsQueryable();
        foreach (var call in NeedlessBy(calls, domainEvent) ?? Enumerable.Empty<CallBack>())
            messages.First(letter => letter.DedupeKey == call.Key).Drop(now);
    }

    private static IQueryable<CallBack>? NeedlessBy(IQueryable<CallBack> open, DomainEvent domainEvent) =>
        domainEvent.Kind switch
        {
            DomainEventKind.ResponseAccepted when domainEvent.ResponseId is { } response => open.Where(promise =>
                Answers.Contains(promise.Kind) && promise.SubjectId == response.Value
            ),
            DomainEventKind.ResponseDeclined
            or DomainEventKind.ResponseTooLate
            or DomainEventKind.ResponseWithdrawn
            or DomainEventKind.NeighbourStopped when domainEvent.ResponseId is { } response => open.Where(promise =>
                WhileItWaits.Contains(promise.Kind) && promise.SubjectId == response.Value
            ),
            DomainEventKind.RespondedPostChanged when domainEvent.ResponseId is { } response => open.Where(promise =>
                promise.Kind == NotificationKind.PostChanged && promise.SubjectId == response.Value
            ),
            DomainEventKind.PostRenewed => open.Where(promise =>
                promise.Kind == NotificationKind.StillNeeded && promise.PostId == domainEvent.PostId
            ),
            DomainEventKind.PostWithdrawn or DomainEventKind.PostEnough or DomainEventKind.PostMatched or DomainEventKind.PostExpired =>
                open.Where(promise =>
                    (promise.Kind == NotificationKind.StillNeeded || promise.Kind == NotificationKind.Invited)
                    && promise.PostId == domainEvent.PostId
                ),
            DomainEventKind.InvitationAccepted or DomainEventKind.InvitationDeclined => open.Where(promise =>
                promise.Kind == NotificationKind.Invited && promise.SubjectId == domainEvent.SubjectId
            ),
            DomainEventKind.AppointmentMade or DomainEventKind.AppointmentMoved or DomainEventKind.AppointmentCalledOff => open.Where(
                promise => Appointments.Contains(promise.Kind) && promise.SubjectId == domainEvent.SubjectId
            ),
            DomainEventKind.CheckedIn => open.Where(promise =>
                promise.Kind == NotificationKind.CheckIn
                && promise.SubjectId == domainEvent.SubjectId
                && promise.ResidentId == domainEvent.ActorId
            ),
            DomainEventKind.VolunteerTalkPlanned
            or DomainEventKind.VolunteerTrainingStarted
            or DomainEventKind.VolunteerDeclined
            or DomainEventKind.VolunteerSteppedBack
            or DomainEventKind.VolunteerExtended
            or DomainEventKind.VolunteerPaused
            or DomainEventKind.VolunteerEnded => open.Where(promise =>
                OfVolunteers.Contains(promise.Kind) && promise.SubjectId == domainEvent.SubjectId
            ),
            DomainEventKind.MessageSaid when domainEvent.ConversationId is { } conversation => open.Where(promise =>
                promise.Kind == NotificationKind.Said
                && promise.SubjectId == conversation.Value
                && promise.ResidentId == domainEvent.ActorId
            ),
            _ => null,
        };
}
