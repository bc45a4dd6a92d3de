using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>What fills the sentences about one piece of news, as it stands now.</summary>
/// <param name="Link">Local address where they go on.</param>
/// <param name="About">Title of the post it is about; empty when it is about none.</param>
/// <param name="Values">For the sentence of its <see cref="NotificationKind"/>, for what a mail says more (<c>_More</c>) and for what is
/// said by phone (<c>Say_</c>).</param>
public sealed record NotificationFact(string Link, string About, params object[] Values)
{
    /// <summary>The neighbour whose name or words are in it; null when there is none.</summary>
    public ResidentId? Other { get; init; }
}

/// <summary>Looks up the names and words that news is about. News itself holds ids only.</summary>
public sealed class NotificationFacts(StillNeededLinks stillNeeded, CheckInLinks checkIns, InvitationLinks invitations)
{
    private const string Mine = "/mijn";

    /// <returns>Null when what it is about is not there any more.</returns>
    public async Task<NotificationFact?> OfAsync(BuuvDb db, Notification notification, MessageText words) =>
        notification.Kind switch
        {
            NotificationKind.ResponseToRequest or NotificationKind.ResponseToOffer => await AnsweredAsync(db, notification),
            NotificationKind.Accepted => await DecidedAsync(db, notification, words),
            NotificationKind.Declined or NotificationKind.TooLate => await DecidedAsync(db, notification, null),
            NotificationKind.Said => await SaidAsync(db, notification, words),
            NotificationKind.PostChanged => await ChangedAsync(db, notification, words),
            NotificationKind.Appointment
            or NotificationKind.AppointmentMoved
            or NotificationKind.AppointmentReminder
            or NotificationKind.AppointmentCalledOff => await AppointmentAsync(db, notification),
            NotificationKind.Invited => await InvitedAsync(db, notification, words),
            NotificationKind.Expired => await PostAsync(db, notification) is { } post ? new(Mine, post.Text.Title, post.Text.Title) : null,
            NotificationKind.StillNeeded => await PostAsync(db, notification) is { } post
                ? new($"/nog-nodig/{stillNeeded.TokenFor(post)}", post.Text.Title, post.Text.Title, words[StillAsked(post)])
                : null,
            NotificationKind.CheckIn => await CheckInAsync(db, notification),
            NotificationKind.OnBehalf => await OnBehalfAsync(db, notification),
            NotificationKind.LetThrough
            or NotificationKind.TurnedDown
            or NotificationKind.TurnedDownAgain
            or NotificationKind.WaitsLonger
            or NotificationKind.CameTooLate => await ReviewedAsync(db, notification, words),
            NotificationKind.NeighbourStopped => await PostAsync(db, notification) is { } post
                ? new(Mine, "", DisplayNames.Spoken(post.Number))
                : null,
            NotificationKind.PlaceLookedAt => await PlaceAsync(db, notification),
            NotificationKind.VolunteerTalk
            or NotificationKind.VolunteerWelcome
            or NotificationKind.VolunteerEndsSoon
            or NotificationKind.VolunteerDeclined
            or NotificationKind.VolunteerThanks => await VolunteerAsync(db, notification, words),
            NotificationKind.Asked or NotificationKind.Unclear => new(Mine, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(notification)),
        };

    /// <summary>A sentence for one of two who found each other: how they reach the other, by what they can use, or that the other one
    /// rings.</summary>
    public static string ReachOf(Resident reader, Resident neighbour, MessageText words) => reader.StepTo(neighbour) switch
    {
        FirstStep.IsRung => words.Fill(nameof(NotificationsText.ReachRings), neighbour.FirstName),
        FirstStep.Rings => words.Fill(nameof(NotificationsText.ReachThus), neighbour.FirstName, neighbour.Phone!),
        FirstStep.Mails => words.Fill(nameof(NotificationsText.ReachThus), neighbour.FirstName, neighbour.Email!.Value),
        FirstStep.WritesToCaller => words.Fill(nameof(NotificationsText.ReachWrites), neighbour.FirstName),
        FirstStep.AsksPhoneTeam => words.Fill(nameof(NotificationsText.ReachAsks), neighbour.FirstName),
        _ => words.Fill(nameof(NotificationsText.ReachThus), neighbour.FirstName, words[nameof(NotificationsText.ReachedByBuuv)]),
    };

    // A vraag is needed or not; an aanbod is kept up for a season at a time.
    private static string StillAsked(Post post) =>
        post.Kind == PostKind.Request ? nameof(NotificationsText.StillTitle) : nameof(NotificationsText.StillTitleOffer);

    /// <summary>When two meet, or would have met, as this news says it (UTC); null when it is otherwise by now.</summary>
    public static DateTime? MeetingOf(Match match, NotificationKind kind) =>
        kind == NotificationKind.AppointmentCalledOff ? match.CalledOffFor : match.Appointment?.StartsAt;

    private static async Task<NotificationFact?> AnsweredAsync(BuuvDb db, Notification notification) =>
        await PostAsync(db, notification) is { } post && await ResponseAsync(db, notification) is { } response
            ? new(await ConversationAddressAsync(db, response.Id), post.Text.Title, response.ByName, post.Text.Title, response.Text)
            {
                Other = response.HelperId,
            }
            : null;

    private static async Task<NotificationFact?> DecidedAsync(BuuvDb db, Notification notification, MessageText? words)
    {
        if (await PostAsync(db, notification) is not { } post || await ResponseAsync(db, notification) is not { } response)
            return null;
        var reach =
            words is not null
            && await ResidentAsync(db, post.AuthorId) is { } author
            && await ResidentAsync(db, notification.RecipientId) is { } reader
                ? ReachOf(reader, author, words)
                : "";
        return new(await ConversationAddressAsync(db, response.Id), post.Text.Title, post.AuthorName, post.Text.Title, reach)
        {
            Other = post.AuthorId,
        };
    }

    private static async Task<NotificationFact?> ChangedAsync(BuuvDb db, Notification notification, MessageText words)
    {
        if (await PostAsync(db, notification) is not { IsLive: true } post || await ResponseAsync(db, notification) is not { } response)
            return null;
        var text =
            post.Text.Details.Length == 0
                ? post.Text.Title
                : $"{post.Text.Title}{(char.IsPunctuation(post.Text.Title[^1]) ? " " : ". ")}{post.Text.Details.ReplaceLineEndings(" ")}";
        return new(
            await ConversationAddressAsync(db, response.Id),
            post.Text.Title,
            post.AuthorName,
            post.Text.Title,
            text,
            DisplayNames.When(post.Timing, words.Culture)
        )
        {
            Other = post.AuthorId,
        };
    }

    private static async Task<NotificationFact?> SaidAsync(BuuvDb db, Notification notification, MessageText words)
    {
        var id = new ConversationId(notification.SubjectId!.Value);
        if (await db.Conversations.AsNoTracking().FirstOrDefaultAsync(conversation => conversation.Id == id) is not { } conversation)
            return null;
        var other = conversation.OtherThan(notification.RecipientId);
        // The name they go by in this talk: a post can show another than its author's own.
        var name = other == conversation.AskerId
            ? await db.Posts.IgnoreQueryFilters().Where(post => post.Id == conversation.PostId).Select(post => post.AuthorName).FirstAsync()
            : await db.Responses.IgnoreQueryFilters().Where(response => response.Id == conversation.ResponseId)
                .Select(response => response.ByName).FirstAsync();
        // The last one only: who reads it out at the desk is no party to the talk.
        var said = await db.Messages.Where(message => message.ConversationId == id && message.AuthorId == other)
            .OrderByDescending(message => message.At).Select(message => new Said(name, message.Text, message.At)).FirstOrDefaultAsync();
        var asked = await db.Mediations.Where(one =>
                one.ConversationId == id && one.WantedBy == other && one.AgreedAt == null && one.EndedAt == null)
            .Select(one => new Said(name, "", one.WantedAt)).FirstOrDefaultAsync();
        var ofBuuv = await db.MediatorWords
            .Where(word => db.Mediations.Any(one => one.Id == word.MediationId && one.ConversationId == id))
            .OrderByDescending(word => word.At).Select(word => new Said(word.ByName, word.Text, word.At)).FirstOrDefaultAsync();
        if (asked is not null) asked = asked with { Text = words[nameof(NotificationsText.MayBuuvThinkAlong)] };
        var last = new[] { said, asked, ofBuuv }.MaxBy(one => one?.At);
        return last is null ? null : new($"/gesprek/{id.Value}", "", last.Name, last.Text) { Other = other };
    }

    private static async Task<NotificationFact?> AppointmentAsync(BuuvDb db, Notification notification)
    {
        var id = new MatchId(notification.SubjectId!.Value);
        if (
            await db.Matches.AsNoTracking().FirstOrDefaultAsync(match => match.Id == id) is not { } match
            || MeetingOf(match, notification.Kind) is not { } startsAt
        )
            return null;
        return await ResidentAsync(db, match.OtherThan(notification.RecipientId)) is { } other
            ? new(
                await ConversationAddressAsync(db, match.ResponseId),
                "",
                other.PublicName,
                DutchTime.Of(startsAt),
                match.Appointment?.Place ?? ""
            )
            {
                Other = other.Id,
            }
            : null;
    }

    private async Task<NotificationFact?> InvitedAsync(BuuvDb db, Notification notification, MessageText words)
    {
        var id = new InvitationId(notification.SubjectId!.Value);
        return
            await db.Invitations.AsNoTracking().FirstOrDefaultAsync(asked => asked.Id == id) is { } invitation
            && await PostAsync(db, notification) is { } post
            ? new(
                $"/gevraagd/{invitations.TokenFor(invitation)}",
                post.Text.Title,
                invitation.InvitedBy,
                post.Text.Title,
                post.Text.Details,
                post.AuthorName,
                DisplayNames.Of(post.Category, words.Culture),
                DisplayNames.When(post.Timing, words.Culture)
            )
            {
                Other = post.AuthorId,
            }
            : null;
    }

    private async Task<NotificationFact?> CheckInAsync(BuuvDb db, Notification notification)
    {
        var id = new MatchId(notification.SubjectId!.Value);
        return
            await db.Matches.AsNoTracking().FirstOrDefaultAsync(match => match.Id == id) is { } match
            && await ResidentAsync(db, match.OtherThan(notification.RecipientId)) is { } other
            && await PostAsync(db, notification) is { } post
            ? new($"/nog-contact/{checkIns.TokenFor(match, notification.RecipientId)}", post.Text.Title, other.FirstName, post.Text.Title)
            {
                Other = other.Id,
            }
            : null;
    }

    private static async Task<NotificationFact?> OnBehalfAsync(BuuvDb db, Notification notification)
    {
        var deputy = new ResidentId(notification.SubjectId!.Value);
        return
            await db
                .OnBehalf.AsNoTracking()
                .FirstOrDefaultAsync(row => row.ResidentId == notification.RecipientId && row.DeputyId == deputy && row.EndedAt == null)
                is { } row
            ? new(Mine, "", row.DeputyName) { Other = deputy }
            : null;
    }

    private static async Task<NotificationFact?> ReviewedAsync(BuuvDb db, Notification notification, MessageText words)
    {
        var id = new ReviewId(notification.SubjectId!.Value);
        return await db.Reviews.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } review
            && (notification.Kind != NotificationKind.WaitsLonger || review.Verdict is null)
            ? new(
                $"/bezwaar/{id.Value}",
                "",
                (review.AppealVerdict ?? review.Verdict)?.ReasonIn(words.Language) ?? "",
                review.Words.ReplaceLineEndings(" ")
            )
            : null;
    }

    private static async Task<NotificationFact?> PlaceAsync(BuuvDb db, Notification notification)
    {
        var id = new ConcernId(notification.SubjectId!.Value);
        if (await db.Concerns.AsNoTracking().FirstOrDefaultAsync(concern => concern.Id == id) is not { ToldBack: { } told } concern)
            return null;
        var where = await db
            .Neighbourhoods.Where(neighbourhood => neighbourhood.Code == concern.Neighbourhood)
            .Select(neighbourhood => neighbourhood.Name)
            .FirstAsync();
        return new("/plek-melden", "", where, told.ReplaceLineEndings(" "));
    }

    // Null as well when it is otherwise by now: a talk that somebody called off is no news.
    private static async Task<NotificationFact?> VolunteerAsync(BuuvDb db, Notification notification, MessageText words)
    {
        var id = new HouseVolunteerId(notification.SubjectId!.Value);
        if (await db.HouseVolunteers.IgnoreAutoIncludes().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is not { } row)
            return null;
        var task = row.Task is { } what ? DisplayNames.Of(what, words.Culture) : "";
        object[]? values = notification.Kind switch
        {
            NotificationKind.VolunteerTalk when row is { State: VolunteerState.TalkPlanned, TalkAt: { } at } =>
                [DutchTime.Of(at), row.TalkPlace!, row.TalkWith!],
            NotificationKind.VolunteerWelcome or NotificationKind.VolunteerEndsSoon
                when row is { State: VolunteerState.Active, Until: { } until } => [task, until, row.Guide!.Name],
            NotificationKind.VolunteerDeclined when row.DeclineReason is { } reason => [reason.ReplaceLineEndings(" ")],
            NotificationKind.VolunteerThanks when row.State == VolunteerState.Ended => [task],
            _ => null,
        };
        return values is null ? null : new("/mijn/meehelpen", "", values);
    }

    private sealed record Said(string Name, string Text, DateTime At);

    private static Task<Post?> PostAsync(BuuvDb db, Notification notification) =>
        db.Posts.AsNoTracking().FirstOrDefaultAsync(post => post.Id == notification.PostId);

    private static Task<Response?> ResponseAsync(BuuvDb db, Notification notification)
    {
        var id = new ResponseId(notification.SubjectId!.Value);
        return db.Responses.AsNoTracking().FirstOrDefaultAsync(response => response.Id == id);
    }

    private static Task<Resident?> ResidentAsync(BuuvDb db, ResidentId id) =>
        db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == id);

    // Whose conversation was erased meanwhile starts at their own page.
    private static async Task<string> ConversationAddressAsync(BuuvDb db, ResponseId response) =>
        await db.Conversations.AsNoTracking().FirstOrDefaultAsync(conversation => conversation.ResponseId == response) is { } conversation
            ? $"/gesprek/{conversation.Id.Value}"
            : Mine;
}
