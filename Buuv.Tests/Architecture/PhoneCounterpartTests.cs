using System.Globalization;
using System.Resources;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Tests.Architecture;

/// <summary>Whatever a resident can read in a message, a resident who is not online hears by phone.</summary>
public class PhoneCounterpartTests
{
    /// <summary>Who puts messages in the outbox beside <see cref="NotificationDelivery"/>, which tells by phone as well; each with the
    /// reason why no phone call stands against it.</summary>
    private static readonly Dictionary<string, string> OtherSenders = new()
    {
        [nameof(NotificationDelivery)] = "Every kind of news; who wants to be rung gets a call-back instead.",
        [nameof(TextReplies)] = "Thanks for a text that somebody sent us themselves.",
        ["CallerLinks"] = "A link that a caller on the line asked for.",
        ["SignInCodes"] = "A code opens the web; by phone nobody signs in.",
        ["RatherCalled"] = "Tells a mailbox that from now on we ring; who is rung hears that by being rung.",
        ["ReadyEditions"] = "Tells the wijkwerkers, who are staff.",
        ["LongWaits"] = "Tells moderators, brokers and admins, who are staff; their writers hear it as news.",
        ["CheckReminders"] = "Whoever looks after a board gave an address for that work.",
        ["CaseReferrals"] = "Tells a partner, who works with an account.",
        ["StaffAccounts"] = "Staff work with an account.",
        ["MailTrial"] = "Tells the admin who asks for it whether mail arrives.",
        ["OutgoingOfDirk"] = "Messages of a made-up town, to addresses that do not exist.",
    };

    [Fact]
    public void Every_kind_of_message_has_a_phone_counterpart() => Findings.None(Unspoken(typeof(NotificationKind)));

    [Fact]
    public void A_kind_without_one_is_found() =>
        Assert.Equal(
            [
                "CarrierPigeon: no CarrierPigeon",
                "CarrierPigeon: no CarrierPigeon_More",
                "CarrierPigeon: no Say_CarrierPigeon",
                "CarrierPigeon: no NotificationKind_CarrierPigeon",
                "CarrierPigeon: not in NotificationKind",
            ],
            Unspoken(typeof(PlantedKind))
        );

    [Fact]
    public void Every_outcome_of_a_call_has_a_name() =>
        Findings.None(Enum.GetNames<CallBackOutcome>().Where(name => !Has(DomainText.ResourceManager, $"CallBackOutcome_{name}")));

    [Fact]
    public void Nobody_writes_to_residents_beside_the_news() =>
        Findings.None(Senders(typeof(Outbox).Assembly.GetTypes()).Except(OtherSenders.Keys));

    [Fact]
    public void Every_sender_in_the_list_is_one() => Findings.None(OtherSenders.Keys.Except(Senders(typeof(Outbox).Assembly.GetTypes())));

    [Fact]
    public void Somebody_who_writes_beside_the_news_is_found() => Assert.Equal([nameof(PhoneCounterpartTests)], Senders([typeof(Pigeon)]));

    [Fact]
    public void A_voicemail_has_room_for_the_number_to_call_and_for_nothing_else() =>
        Assert.All(new[] { "nl", "en" }, language =>
            Assert.DoesNotContain("{1}", new MessageText(language)[nameof(NotificationsText.Voicemail)])
        );

    // What a mail or text says, what a volunteer says, and what stands in the list of calls.
    private static IEnumerable<string> Unspoken(Type kinds)
    {
        foreach (var name in Enum.GetNames(kinds))
        {
            var isKind = Enum.TryParse<NotificationKind>(name, out var kind);
            string[] written = isKind && kind.IsForPhoneOnly() ? [] : [name, $"{name}_More"];
            foreach (var key in written.Append($"Say_{name}").Where(key => !Has(NotificationsText.ResourceManager, key)))
                yield return $"{name}: no {key}";
            if (!Has(DomainText.ResourceManager, $"NotificationKind_{name}"))
                yield return $"{name}: no NotificationKind_{name}";
            if (!isKind)
                yield return $"{name}: not in NotificationKind";
        }
    }

    private static bool Has(ResourceManager texts, string key) => texts.GetString(key, CultureInfo.InvariantCulture) is not null;

    private static IEnumerable<string> Senders(IEnumerable<Type> types) =>
        types
            .Where(type => Outermost(type) != typeof(Outbox) && Uses.Of(type).Contains(typeof(Outbox)))
            .Select(type => Outermost(type).Name)
            .Distinct();

    private static Type Outermost(Type type) => type.DeclaringType is { } owner ? Outermost(owner) : type;

    private enum PlantedKind
    {
        Said,
        CarrierPigeon,
    }

    private static class Pigeon
    {
        public static Task FlyAsync(BuuvDb db, OutgoingMessage message, DateTime now) => Outbox.AddAsync(db, message, now);
    }
}
