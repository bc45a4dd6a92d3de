using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Makes the notifications of a domain event, within the transaction that tells them.</summary>
public sealed class NotificationFactory(BuuvDb db)
{
    /// <summary>Most of one conversation that lands in one mailbox: one message an hour.</summary>
    public static readonly TimeSpan RestPerConversation = TimeSpan.FromHours(1);

    public async Task<Notification?> OfAsync(DomainEvent domainEvent) =>
        domainEvent.Kind switch
        {
            DomainEventKind.ResponseGiven => await AnswerAsync(domainEvent),
            DomainEventKind.ResponseAccepted => await ToHelperAsync(domainEvent, NotificationKind.Accepted),
            DomainEventKind.ResponseDeclined => await ToHelperAsync(domainEvent, NotificationKind.Declined),
            DomainEventKind.ResponseTooLate => await ToHelperAsync(domainEvent, NotificationKind.TooLate),
            DomainEventKind.NeighbourStopped => await StoppedAsync(domainEvent),
            // What is asked of the other is read in the talk, as what is said there.
            DomainEventKind.MessageSaid or DomainEventKind.MediatorWanted => await SaidAsync(domainEvent),
            DomainEventKind.MediatorSaid => await SaidByBuuvAsync(domainEvent),
            DomainEventKind.RespondedPostChanged => await ChangedAsync(domainEvent),
            DomainEventKind.AppointmentMade => await AppointmentAsync(domainEvent, NotificationKind.Appointment),
            DomainEventKind.AppointmentMoved => await AppointmentAsync(domainEvent, NotificationKind.AppointmentMoved),
            DomainEventKind.AppointmentCalledOff => await AppointmentAsync(domainEvent, NotificationKind.AppointmentCalledOff),
            DomainEventKind.Invited => await InvitedAsync(domainEvent),
            DomainEventKind.OnBehalfBegun when domainEvent.SubjectId is { } person => new(
                new(person),
                NotificationKind.OnBehalf,
                $"on-behalf:{domainEvent.Sequence}"
            )
            {
                SubjectId = domainEvent.ActorId?.Value,
            },
            DomainEventKind.ReviewDecided or DomainEventKind.AppealDecided => await ReviewedAsync(domainEvent),
            DomainEventKind.PlaceLookedAt => await PlaceAsync(domainEvent),
            DomainEventKind.PostExpired => await ExpiredAsync(domainEvent),
            DomainEventKind.VolunteerTalkPlanned => await VolunteerAsync(domainEvent, NotificationKind.VolunteerTalk),
            DomainEventKind.VolunteerApproved => await VolunteerAsync(domainEvent, NotificationKind.VolunteerWelcome),
            DomainEventKind.VolunteerEndsSoon => await VolunteerAsync(domainEvent, NotificationKind.VolunteerEndsSoon),
            DomainEventKind.VolunteerDeclined => await VolunteerAsync(domainEvent, NotificationKind.VolunteerDeclined),
            DomainEventKind.VolunteerEnded or DomainEventKind.VolunteerSteppedBack =>
                await VolunteerAsync(domainEvent, NotificationKind.VolunteerThanks),
            _ => null,
        };

    private async Task<Notification?> AnswerAsync(DomainEvent domainEvent) =>
        await PostAsync(domainEvent) is { } post && domainEvent.ResponseId is { } response ? OfAnswer(post, response) : null;

    /// <summary>The notification of a response, for the author of the post.</summary>
    public static Notification OfAnswer(Post post, ResponseId response) =>
        new(
            post.AuthorId,
            post.Kind == PostKind.Request ? NotificationKind.ResponseToRequest : NotificationKind.ResponseToOffer,
            $"answer:{response.Value}"
        )
        {
            PostId = post.Id,
            SubjectId = response.Value,
        };

    private async Task<Notification?> ToHelperAsync(DomainEvent domainEvent, NotificationKind kind) =>
        await db.Responses.AsNoTracking().FirstOrDefaultAsync(response => response.Id == domainEvent.ResponseId) is { } response
            ? new(response.HelperId, kind, $"{kind}:{response.Id.Value}") { PostId = domainEvent.PostId, SubjectId = response.Id.Value }
            : null;

    // Whoever is left of the two.
    private async Task<Notification?> StoppedAsync(DomainEvent domainEvent) =>
        await PostAsync(domainEvent) is { } post
        && await db.Responses.AsNoTracking().FirstOrDefaultAsync(response => response.Id == domainEvent.ResponseId) is { } response
            ? new(
                domainEvent.ActorId == post.AuthorId ? response.HelperId : post.AuthorId,
                NotificationKind.NeighbourStopped,
                $"stopped:{response.Id.Value}"
            )
            {
                PostId = post.Id,
                SubjectId = response.Id.Value,
            }
            : null;

    private async Task<Notification?> SaidAsync(DomainEvent domainEvent)
    {
        if (
            domainEvent is not { ConversationId: { } id, ActorId: { } speaker }
            || await db.Conversations.AsNoTracking().FirstOrDefaultAsync(conversation => conversation.Id == id) is not { } conversation
        )
            return null;
        return await SaidToAsync(domainEvent, id, conversation.OtherThan(speaker));
    }

    private async Task<Notification?> SaidByBuuvAsync(DomainEvent domainEvent) =>
        domainEvent is { ConversationId: { } id, SubjectId: { } to } ? await SaidToAsync(domainEvent, id, new(to)) : null;

    private async Task<Notification?> SaidToAsync(DomainEvent domainEvent, ConversationId id, ResidentId to)
    {
        var key = $"said:{id.Value}:{to.Value}:";
        return await WasToldAsync(key, domainEvent.At - RestPerConversation) || await WillBeToldAsync(key)
            ? null
            : new(to, NotificationKind.Said, key + domainEvent.Sequence) { PostId = domainEvent.PostId, SubjectId = id.Value };
    }

    // One that still waits, for the morning or for a way out, will tell all that was said until then.
    private async Task<bool> WasToldAsync(string key, DateTime since) =>
        db.Outgoing.Local.Any(message => message.DedupeKey.StartsWith(key, StringComparison.Ordinal))
        || await db.Outgoing.AnyAsync(message =>
            message.DedupeKey.StartsWith(key)
            && (
                message.CreatedAt > since
                || (message.SentAt == null && message.DroppedAt == null && message.Attempts < OutboxProcessor.MaxAttempts)
            )
        );

    // One call tells all that was said until then.
    private async Task<bool> WillBeToldAsync(string key) =>
        db.CallBacks.Local.Any(promise => promise.IsOpen && promise.Key.StartsWith(key, StringComparison.Ordinal))
        || await db.CallBacks.AnyAsync(promise => promise.ClosedAt == null && promise.Key.StartsWith(key));

    // Each change is news of its own.
    private async Task<Notification?> ChangedAsync(DomainEvent domainEvent) =>
        await ToHelperAsync(domainEvent, NotificationKind.PostChanged) is { } notification
            ? notification with
            {
                Key = $"{notification.Key}:{domainEvent.Sequence}",
            }
            : null;

    private async Task<Notification?> AppointmentAsync(DomainEvent domainEvent, NotificationKind kind)
    {
        if (domainEvent is not { SubjectId: { } subject, ActorId: { } by }) return null;
        var id = new MatchId(subject);
        return
            await db.Matches.AsNoTracking().FirstOrDefaultAsync(match => match.Id == id) is { } match
            && NotificationFacts.MeetingOf(match, kind) is { } startsAt
            ? new(match.OtherThan(by), kind, $"appointment:{domainEvent.Sequence}")
            {
                PostId = match.PostId,
                SubjectId = subject,
                NoUseAfter = startsAt,
            }
            : null;
    }

    private async Task<Notification?> InvitedAsync(DomainEvent domainEvent)
    {
        if (domainEvent.SubjectId is not { } subject) return null;
        var id = new InvitationId(subject);
        return await db.Invitations.AsNoTracking().FirstOrDefaultAsync(asked => asked.Id == id) is { } invitation
            ? new(invitation.NeighbourId, NotificationKind.Invited, $"invited:{subject}")
            {
                PostId = invitation.PostId,
                SubjectId = subject,
            }
            : null;
    }

    // Who was looked at while it stood hears nothing when nothing is wrong.
    private async Task<Notification?> ReviewedAsync(DomainEvent domainEvent)
    {
        var id = new ReviewId(domainEvent.SubjectId!.Value);
        if (await db.Reviews.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is not { } review) return null;
        var isAppeal = domainEvent.Kind == DomainEventKind.AppealDecided;
        // Decided again before the first decision was told: only the second one is.
        if (!isAppeal && review.AppealVerdict is not null) return null;
        NotificationKind? kind = (isAppeal ? review.AppealVerdict : review.Verdict)?.Outcome switch
        {
            ReviewOutcome.LetThrough when review.WasHeld || isAppeal => NotificationKind.LetThrough,
            ReviewOutcome.CameTooLate => NotificationKind.CameTooLate,
            ReviewOutcome.TurnedDown => isAppeal ? NotificationKind.TurnedDownAgain : NotificationKind.TurnedDown,
            _ => null,
        };
        return kind is null
            ? null
            : new(review.AuthorId, kind.Value, $"review:{domainEvent.Sequence}") { PostId = review.PostId, SubjectId = id.Value };
    }

    // A member of staff who reported it sees it on the page where they did.
    private async Task<Notification?> PlaceAsync(DomainEvent domainEvent)
    {
        var id = new ConcernId(domainEvent.SubjectId!.Value);
        return await db.Concerns.AsNoTracking().FirstOrDefaultAsync(concern => concern.Id == id) is { } concern
            ? new(new(concern.RaisedById), NotificationKind.PlaceLookedAt, $"place:{id.Value}") { SubjectId = id.Value }
            : null;
    }

    private async Task<Notification?> VolunteerAsync(DomainEvent domainEvent, NotificationKind kind)
    {
        var id = new HouseVolunteerId(domainEvent.SubjectId!.Value);
        return
            await db.HouseVolunteers.IgnoreAutoIncludes().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } volunteer
            // Who took the application back did nothing yet to be thanked for.
            && (kind != NotificationKind.VolunteerThanks || volunteer.State == VolunteerState.Ended)
            ? new(volunteer.ResidentId, kind, $"volunteer:{domainEvent.Sequence}")
            {
                SubjectId = id.Value,
                NoUseAfter = kind == NotificationKind.VolunteerTalk ? volunteer.TalkAt : null,
            }
            : null;
    }

    private async Task<Notification?> ExpiredAsync(DomainEvent domainEvent) =>
        await PostAsync(domainEvent) is { } post
            ? new(post.AuthorId, NotificationKind.Expired, $"expired:{post.Id.Value}") { PostId = post.Id }
            : null;

    private Task<Post?> PostAsync(DomainEvent domainEvent) =>
        db.Posts.AsNoTracking().FirstOrDefaultAsync(post => post.Id == domainEvent.PostId);
}
