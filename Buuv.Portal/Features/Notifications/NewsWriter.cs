using Buuv.Domain;
using Buuv.Domain.Happenings;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Notifications;

/// <summary>What a happening means to whom. Reads within the transaction that puts the messages in the outbox.</summary>
public sealed class NewsWriter(BuuvDb db)
{
    /// <summary>Most of one conversation that lands in one mailbox: one message an hour.</summary>
    public static readonly TimeSpan RestPerConversation = TimeSpan.FromHours(1);

    public async Task<News?> OfAsync(Happening happening) => happening.Kind switch
    {
        HappeningKind.ResponseGiven => await AnswerAsync(happening),
        HappeningKind.ResponseAccepted => await ToHelperAsync(happening, nameof(NotificationsText.Accepted)),
        HappeningKind.ResponseDeclined => await ToHelperAsync(happening, nameof(NotificationsText.Declined)),
        HappeningKind.ResponseTooLate => await ToHelperAsync(happening, nameof(NotificationsText.TooLate)),
        HappeningKind.MessageSaid => await SaidAsync(happening),
        HappeningKind.AppointmentMade => await AppointmentAsync(happening),
        HappeningKind.Invited => await InvitedAsync(happening),
        HappeningKind.PostExpired => await ExpiredAsync(happening),
        _ => null,
    };

    private async Task<News?> AnswerAsync(Happening happening)
    {
        if (await PostAsync(happening) is not { } post || await ResponseAsync(happening) is not { } response) return null;
        var sentence = post.Kind == PostKind.Request ? nameof(NotificationsText.AnsweredRequest) : nameof(NotificationsText.AnsweredOffer);
        return new(post.Author, sentence, await ConversationAddressAsync(response.Id), $"answer:{response.Id.Value}", response.ByName, post.Text.Title);
    }

    private async Task<News?> ToHelperAsync(Happening happening, string sentence) =>
        await PostAsync(happening) is { } post && await ResponseAsync(happening) is { } response
            ? new(response.By, sentence, await ConversationAddressAsync(response.Id), $"{sentence}:{response.Id.Value}", post.AuthorName, post.Text.Title)
            : null;

    private async Task<News?> SaidAsync(Happening happening)
    {
        if (happening is not { Conversation: { } id, By: { } speaker } || await db.Conversations.AsNoTracking().FirstOrDefaultAsync(talk => talk.Id == id) is not { } talk) return null;
        var to = talk.OtherThan(speaker);
        var key = $"said:{id.Value}:{to.Value}:";
        var since = happening.At - RestPerConversation;
        if (await db.Outgoing.AnyAsync(message => message.DedupeKey.StartsWith(key) && message.CreatedAt > since)
            || db.Outgoing.Local.Any(message => message.DedupeKey.StartsWith(key, StringComparison.Ordinal))) return null;
        return await NameAsync(speaker) is { } name ? new(to, nameof(NotificationsText.Said), $"/gesprek/{id.Value}", key + happening.Sequence, name) : null;
    }

    private async Task<News?> AppointmentAsync(Happening happening)
    {
        if (happening is not { Subject: { } subject, By: { } by }) return null;
        var id = new MatchId(subject);
        if (await db.Matches.AsNoTracking().FirstOrDefaultAsync(match => match.Id == id) is not { Appointment: { } appointment } match || await NameAsync(by) is not { } name) return null;
        return new(match.OtherThan(by), nameof(NotificationsText.Appointment), await ConversationAddressAsync(match.Response), $"appointment:{happening.Sequence}",
            name, DutchTime.Of(appointment.StartsAt), appointment.Place);
    }

    private async Task<News?> InvitedAsync(Happening happening)
    {
        if (happening.Subject is not { } subject || await PostAsync(happening) is not { } post) return null;
        var id = new InvitationId(subject);
        return await db.Invitations.AsNoTracking().FirstOrDefaultAsync(asked => asked.Id == id) is { } invitation
            ? new(invitation.Neighbour, nameof(NotificationsText.Invited), "/mijn", $"invited:{subject}", invitation.InvitedBy, post.Text.Title)
            : null;
    }

    private async Task<News?> ExpiredAsync(Happening happening) => await PostAsync(happening) is { } post
        ? new(post.Author, nameof(NotificationsText.Expired), "/mijn", $"expired:{post.Id.Value}", post.Text.Title)
        : null;

    private Task<Post?> PostAsync(Happening happening) => db.Posts.AsNoTracking().FirstOrDefaultAsync(post => post.Id == happening.Post);

    private Task<Response?> ResponseAsync(Happening happening) => db.Responses.AsNoTracking().FirstOrDefaultAsync(response => response.Id == happening.Response);

    private async Task<string?> NameAsync(ResidentId id) => (await db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == id))?.PublicName;

    // Whose conversation was erased meanwhile starts at their own page.
    private async Task<string> ConversationAddressAsync(ResponseId response) =>
        await db.Conversations.AsNoTracking().FirstOrDefaultAsync(talk => talk.Response == response) is { } talk ? $"/gesprek/{talk.Id.Value}" : "/mijn";
}
