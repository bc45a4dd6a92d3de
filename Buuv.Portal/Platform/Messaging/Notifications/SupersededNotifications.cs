using Buuv.Domain;
using Buuv.Domain.Ambassadors;
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

    /// <summary>Opens again what a domain event closed, because it was undone before anybody heard of it.</summary>
    /// <param name="closedAt">When the event was told.</param>
    public static async Task ReopenAsync(BuuvDb db, DomainEvent domainEvent, DateTime closedAt, DateTime now, CancellationToken cancel)
    {
        var dropped = await AboutAsync(db.Outgoing.Where(letter => letter.DroppedAt == closedAt), domainEvent, cancel);
        foreach (var letter in NeedlessOf(dropped, domainEvent, now))
            if (!await IsAnsweredAsync(db, letter.Kind, letter.SubjectId, cancel)) letter.DroppedAt = null;
        var closed = db.CallBacks.Where(promise => promise.ClosedAt == closedAt && promise.Outcome == null);
        if (NeedlessBy(closed, domainEvent) is not { } needless) return;
        foreach (var promise in await needless.ToListAsync(cancel))
            if (!await IsAnsweredAsync(db, promise.Kind, promise.SubjectId, cancel)) promise.TakeBackOvertaking(closedAt, now);
    }

    // Who was invited may have said no on a page that was still open.
    private static async Task<bool> IsAnsweredAsync(BuuvDb db, NotificationKind? kind, Guid? subject, CancellationToken cancel) =>
        kind == NotificationKind.Invited
        && subject is { } id
        && await db.Invitations.AnyAsync(invitation => invitation.Id == new InvitationId(id)
            && invitation.Answer != InvitationAnswer.Waiting, cancel);

    // A letter that waits, for the morning or for a way out, is as needless as a call about the same.
    private static async Task DropLettersAsync(BuuvDb db, DomainEvent domainEvent, DateTime now, CancellationToken cancel)
    {
        var waiting = await AboutAsync(db.Outgoing.Where(letter => letter.DroppedAt == null), domainEvent, cancel);
        foreach (var letter in NeedlessOf(waiting, domainEvent, now)) letter.Drop(now);
    }

    private static Task<List<OutgoingMessage>> AboutAsync(
        IQueryable<OutgoingMessage> letters, DomainEvent domainEvent, CancellationToken cancel)
    {
        Guid?[] about = [domainEvent.SubjectId, domainEvent.ResponseId?.Value, domainEvent.ConversationId?.Value];
        return letters
            .Where(letter =>
                letter.SentAt == null
                && letter.Kind != null
                && (
                    (letter.PostId != null && letter.PostId == domainEvent.PostId)
                    || (letter.SubjectId != null && about.Contains(letter.SubjectId))
                )
            )
            .ToListAsync(cancel);
    }

    private static OutgoingMessage[] NeedlessOf(List<OutgoingMessage> letters, DomainEvent domainEvent, DateTime now)
    {
        var calls = letters.Select(letter => CallBack.Promise(Id.New<CallBackId>(), letter.News!, now)).AsQueryable();
        var keys = (NeedlessBy(calls, domainEvent) ?? Enumerable.Empty<CallBack>()).Select(call => call.Key).ToHashSet();
        return [.. letters.Where(letter => keys.Contains(letter.DedupeKey))];
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
