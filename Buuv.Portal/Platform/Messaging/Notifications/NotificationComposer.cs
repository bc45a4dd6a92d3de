using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Puts news into words and into an envelope: the resident's language, the way they chose.</summary>
public sealed class NotificationComposer(
    NotificationFacts facts,
    OptOutLinks leaveOut,
    RatherCalledLinks ratherCalled,
    IOptions<PortalSettings> settings,
    IOptions<TextMessageSettings> texts
)
{
    /// <returns>The message; null for a resident who reads on Buuv only, or is called by the phone team.</returns>
    public async Task<OutgoingMessage?> ForAsync(BuuvDb db, Resident resident, Notification notification)
    {
        var words = new MessageText(resident.Language);
        if (AddressOf(resident) is not { } address || await facts.OfAsync(db, notification, words) is not { } fact) return null;
        var sentence = words.Fill(notification.Kind.ToString(), fact.Values);
        var link = settings.Value.AddressOf(fact.Link);
        var unsubscribe = UnsubscribeOf(resident, notification.Kind, address.Channel);
        var foot = notification.Kind.LeadsToMatch()
            ? words.Fill(nameof(NotificationsText.RatherCalledFoot), ratherCalled.AddressFor(new(notification.SubjectId!.Value)))
            : FootOf(unsubscribe, words);
        return new()
        {
            Channel = address.Channel,
            To = address.Value,
            // What a stranger typed as a name is no headline in somebody's mailbox.
            Subject = notification.Kind is NotificationKind.OnBehalf or NotificationKind.Invited
                ? words[$"{notification.Kind}_Subject"]
                : sentence,
            Body =
                address.Channel == OutgoingChannel.Text
                    ? Text(notification.Kind, $"{Short(notification.Kind, fact, words) ?? sentence} {link}", words)
                    : words.Letter(
                        $"{sentence} {words.Fill($"{notification.Kind}_More", fact.Values)}\n\n{link}",
                        resident.FirstName,
                        foot
                    ),
            UnsubscribeAddress = unsubscribe,
            Names = NamesOf(resident.Id, fact.Other),
            DedupeKey = notification.Key,
            Haste = HasteOf(notification.Kind),
            GoodUntil = notification.NoUseAfter,
            ResidentId = notification.RecipientId,
            Kind = notification.Kind,
            PostId = notification.PostId,
            SubjectId = notification.SubjectId,
        };
    }

    /// <summary>The same news for the deputy of the resident it is for.</summary>
    public async Task<OutgoingMessage?> ForDeputyAsync(
        BuuvDb db,
        Resident deputy,
        OnBehalfOfId row,
        Resident person,
        Notification notification
    )
    {
        var words = new MessageText(deputy.Language);
        if (AddressOf(deputy) is not { } address || await facts.OfAsync(db, notification, words) is not { } fact)
            return null;
        var sentence = words.Fill(
            nameof(NotificationsText.ForSomebodyElse),
            person.FirstName,
            words.Fill(notification.Kind.ToString(), fact.Values)
        );
        var link = settings.Value.AddressOf($"/namens/{row.Value}");
        var unsubscribe = UnsubscribeOf(deputy, notification.Kind, address.Channel);
        return new()
        {
            Channel = address.Channel,
            To = address.Value,
            Subject = sentence,
            Body =
                address.Channel == OutgoingChannel.Text
                    ? $"{sentence} {link}"
                    : words.Letter($"{sentence}\n\n{link}", deputy.FirstName, FootOf(unsubscribe, words)),
            UnsubscribeAddress = unsubscribe,
            Names = NamesOf(deputy.Id, person.Id, fact.Other),
            DedupeKey = $"{notification.Key}:for:{row.Value}",
            Haste = HasteOf(notification.Kind),
            GoodUntil = notification.NoUseAfter,
        };
    }

    // By text there is no room: at "Mijn gegevens" and by phone the same is said.
    private string? UnsubscribeOf(Resident to, NotificationKind kind, OutgoingChannel channel) =>
        channel == OutgoingChannel.Mail && kind.OptOutOf() is not OptOut.Nothing and var what ? leaveOut.AddressFor(to.Id, what) : null;

    private static string? FootOf(string? unsubscribe, MessageText words) =>
        unsubscribe is null ? null : words.Fill(nameof(NotificationsText.LeaveOutFoot), unsubscribe);

    // Nobody did anything just now: the clock came by.
    private static MessagePriority HasteOf(NotificationKind kind) =>
        kind
            is NotificationKind.AppointmentReminder
                or NotificationKind.StillNeeded
                or NotificationKind.CheckIn
                or NotificationKind.Expired
                or NotificationKind.WaitsLonger
                or NotificationKind.VolunteerEndsSoon
            ? MessagePriority.Calm
            : MessagePriority.Prompt;

    private static string NamesOf(params ReadOnlySpan<ResidentId?> people)
    {
        var names = new List<string>();
        foreach (var one in people)
            if (one is { } known) names.Add(known.Value.ToString());
        return string.Join(' ', names);
    }

    // Who answers by text has to read what is asked: kind and time, and nothing that somebody typed.
    private static string? Short(NotificationKind kind, NotificationFact fact, MessageText words) =>
        kind == NotificationKind.Invited ? words.Fill(nameof(NotificationsText.Invited_Text), fact.Values) : null;

    // Only where somebody listens to the answer.
    private string Text(NotificationKind kind, string text, MessageText words)
    {
        if (!texts.Value.TakesReplies || !kind.AsksYesOrNo()) return text;
        var answers = kind == NotificationKind.Invited ? nameof(NotificationsText.AnswerOrNotNow) : nameof(NotificationsText.AnswerYesOrNo);
        return $"{text} {words[answers]}";
    }

    private static (OutgoingChannel Channel, string Value)? AddressOf(Resident resident) => resident switch
    {
        { Reachability: Reachability.Mail, Email: { } mail } => (OutgoingChannel.Mail, mail.Value),
        { Reachability: Reachability.Text, Phone: { } phone } => (OutgoingChannel.Text, phone.E164),
        _ => null,
    };
}
