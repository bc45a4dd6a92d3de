using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>What a happening means to whom. Reads within the transaction that tells it.</summary>
public sealed class NewsWriter(BuuvDb db)
{
    /// <summary>Most of one conversation that lands in one mailbox: one message an hour.</summary>
    public static readonly TimeSpan RestPerConversation = TimeSpan.FromHours(1);

    public async Task<News?> OfAsync(Happening happening) => happening.Kind switch
    {
        HappeningKind.ResponseGiven => await AnswerAsync(happening),
        HappeningKind.ResponseAccepted => await ToHelperAsync(happening, NewsKind.Accepted),
        HappeningKind.ResponseDeclined => await ToHelperAsync(happening, NewsKind.Declined),
        HappeningKind.ResponseTooLate => await ToHelperAsync(happening, NewsKind.TooLate),
        HappeningKind.NeighbourStopped => await StoppedAsync(happening),
        HappeningKind.MessageSaid => await SaidAsync(happening),
        HappeningKind.AnsweredPostChanged => await ChangedAsync(happening),
        HappeningKind.AppointmentMade => await AppointmentAsync(happening, NewsKind.Appointment),
        HappeningKind.AppointmentMoved => await AppointmentAsync(happening, NewsKind.AppointmentMoved),
        HappeningKind.AppointmentCalledOff => await AppointmentAsync(happening, NewsKind.AppointmentCalledOff),
        HappeningKind.Invited => await InvitedAsync(happening),
        HappeningKind.OnBehalfBegun when happening.Subject is { } person => new(new(person), NewsKind.OnBehalf, $"on-behalf:{happening.Sequence}") { Subject = happening.By?.Value },
        HappeningKind.ReviewDecided or HappeningKind.AppealDecided => await ReviewedAsync(happening),
        HappeningKind.PlaceLookedAt => await PlaceAsync(happening),
        HappeningKind.PostExpired => await ExpiredAsync(happening),
        _ => null,
    };

    private async Task<News?> AnswerAsync(Happening happening) => await PostAsync(happening) is { } post && happening.Response is { } response
        ? OfAnswer(post, response) : null;

    /// <summary>Somebody answered a post: for its author.</summary>
    public static News OfAnswer(Post post, ResponseId response) =>
        new(post.Author, post.Kind == PostKind.Request ? NewsKind.AnsweredRequest : NewsKind.AnsweredOffer, $"answer:{response.Value}") { Post = post.Id, Subject = response.Value };

    private async Task<News?> ToHelperAsync(Happening happening, NewsKind kind) =>
        await db.Responses.AsNoTracking().FirstOrDefaultAsync(response => response.Id == happening.Response) is { } response
            ? new(response.By, kind, $"{kind}:{response.Id.Value}") { Post = happening.Post, Subject = response.Id.Value }
            : null;

    // Whoever is left of the two.
    private async Task<News?> StoppedAsync(Happening happening) =>
        await PostAsync(happening) is { } post && await db.Responses.AsNoTracking().FirstOrDefaultAsync(response => response.Id == happening.Response) is { } response
            ? new(happening.By == post.Author ? response.By : post.Author, NewsKind.NeighbourStopped, $"stopped:{response.Id.Value}") { Post = post.Id, Subject = response.Id.Value }
            : null;

    private async Task<News?> SaidAsync(Happening happening)
    {
        if (happening is not { Conversation: { } id, By: { } speaker } || await db.Conversations.AsNoTracking().FirstOrDefaultAsync(talk => talk.Id == id) is not { } talk) return null;
        var to = talk.OtherThan(speaker);
        var key = $"said:{id.Value}:{to.Value}:";
        return await WasToldAsync(key, happening.At - RestPerConversation) || await WillBeToldAsync(key)
            ? null
            : new(to, NewsKind.Said, key + happening.Sequence) { Post = happening.Post, Subject = id.Value };
    }

    // One that still waits, for the morning or for a way out, will tell all that was said until then.
    private async Task<bool> WasToldAsync(string key, DateTime since) =>
        db.Outgoing.Local.Any(message => message.DedupeKey.StartsWith(key, StringComparison.Ordinal))
        || await db.Outgoing.AnyAsync(message => message.DedupeKey.StartsWith(key)
            && (message.CreatedAt > since || (message.SentAt == null && message.DroppedAt == null && message.Attempts < Postman.MaxAttempts)));

    // One call tells all that was said until then.
    private async Task<bool> WillBeToldAsync(string key) =>
        db.CallBacks.Local.Any(promise => promise.IsOpen && promise.Key.StartsWith(key, StringComparison.Ordinal))
        || await db.CallBacks.AnyAsync(promise => promise.ClosedAt == null && promise.Key.StartsWith(key));

    // Each change is news of its own.
    private async Task<News?> ChangedAsync(Happening happening) => await ToHelperAsync(happening, NewsKind.PostChanged) is { } news
        ? news with { Key = $"{news.Key}:{happening.Sequence}" } : null;

    private async Task<News?> AppointmentAsync(Happening happening, NewsKind kind)
    {
        if (happening is not { Subject: { } subject, By: { } by }) return null;
        var id = new MatchId(subject);
        return await db.Matches.AsNoTracking().FirstOrDefaultAsync(match => match.Id == id) is { } match && NewsFacts.MeetingOf(match, kind) is { } startsAt
            ? new(match.OtherThan(by), kind, $"appointment:{happening.Sequence}") { Post = match.Post, Subject = subject, NoUseAfter = startsAt }
            : null;
    }

    private async Task<News?> InvitedAsync(Happening happening)
    {
        if (happening.Subject is not { } subject) return null;
        var id = new InvitationId(subject);
        return await db.Invitations.AsNoTracking().FirstOrDefaultAsync(asked => asked.Id == id) is { } invitation
            ? new(invitation.Neighbour, NewsKind.Invited, $"invited:{subject}") { Post = invitation.Post, Subject = subject }
            : null;
    }

    // Who was looked at while it stood hears nothing when nothing is wrong.
    private async Task<News?> ReviewedAsync(Happening happening)
    {
        var id = new ReviewId(happening.Subject!.Value);
        if (await db.Reviews.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is not { } review) return null;
        var isAppeal = happening.Kind == HappeningKind.AppealDecided;
        NewsKind? kind = (isAppeal ? review.AppealVerdict : review.Verdict)?.Outcome switch
        {
            ReviewOutcome.LetThrough when review.WasHeld || isAppeal => NewsKind.LetThrough,
            ReviewOutcome.CameTooLate => NewsKind.CameTooLate,
            ReviewOutcome.TurnedDown => isAppeal ? NewsKind.TurnedDownAgain : NewsKind.TurnedDown,
            _ => null,
        };
        return kind is null ? null : new(review.About, kind.Value, $"review:{happening.Sequence}") { Post = review.Post, Subject = id.Value };
    }

    // A member of staff who reported it sees it on the page where they did.
    private async Task<News?> PlaceAsync(Happening happening)
    {
        var id = new ConcernId(happening.Subject!.Value);
        return await db.Concerns.AsNoTracking().FirstOrDefaultAsync(concern => concern.Id == id) is { } concern
            ? new(new(concern.RaisedBy), NewsKind.PlaceLookedAt, $"place:{id.Value}") { Subject = id.Value }
            : null;
    }

    private async Task<News?> ExpiredAsync(Happening happening) =>
        await PostAsync(happening) is { } post ? new(post.Author, NewsKind.Expired, $"expired:{post.Id.Value}") { Post = post.Id } : null;

    private Task<Post?> PostAsync(Happening happening) => db.Posts.AsNoTracking().FirstOrDefaultAsync(post => post.Id == happening.Post);
}
