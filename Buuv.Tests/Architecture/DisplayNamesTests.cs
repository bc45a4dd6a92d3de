using System.Collections;
using System.Globalization;
using System.Resources;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Care;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Features.Admin.Audit;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Care.Timeline;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Workplace;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Privacy.PersonalData;

namespace Buuv.Tests.Architecture;

/// <summary>A choice without a name takes the page down that shows it: a type of which one value has a name has names for all.</summary>
public class DisplayNamesTests
{
    private static readonly Type[] Choices =
    [
        .. new[] { typeof(Refusal), typeof(DomainText) }
            .SelectMany(one => one.Assembly.GetTypes())
            .Where(type => type is { IsEnum: true, IsPublic: true }),
    ];

    [Fact]
    public void Every_choice_that_is_shown_has_a_name() =>
        Findings.None(Choices.SelectMany(type => Nameless(type, Keys(DomainText.ResourceManager))));

    // Words of one feature, under a prefix of their own.
    [Fact]
    public void Every_choice_that_one_feature_shows_has_its_words_there() => Findings.None(
    [
        .. Wordless<ReviewOf>("Of", ModerationText.ResourceManager),
        .. Wordless<ReviewWhy>("Why", ModerationText.ResourceManager),
        .. Wordless<CaseStatus>("Status", CareText.ResourceManager),
        .. Wordless<CaseSource>("Source", CareText.ResourceManager),
        .. Wordless<CaseOutcome>("Outcome", CareText.ResourceManager),
        .. Wordless<ReferralState>("Referral", CareText.ResourceManager),
        .. Wordless<CaseMomentKind>("Moment", CareText.ResourceManager),
        .. Wordless<CaseStepKind>("Step", CareText.ResourceManager),
        .. Wordless<CaseTab>("Tab", CareText.ResourceManager),
        .. Wordless<CallSituation>("Situation", PhoneText.ResourceManager),
        .. Wordless<CallSituation>("Script", PhoneText.ResourceManager),
        .. Wordless<StaffRole>("Role", AdminText.ResourceManager),
        .. Wordless<OutgoingState>("OutgoingState", AdminText.ResourceManager),
        .. Wordless<AuditGroup>("Group", AuditText.ResourceManager),
        .. Wordless<ConsentDoor>("Door", OwnDataText.ResourceManager),
        .. Wordless<Fact>("Fact", OwnDataText.ResourceManager),
        .. Wordless<OptOut>("LeftOut", OwnDataText.ResourceManager),
        .. Wordless<NotificationKind>("Say", NotificationsText.ResourceManager),
        .. Wordless<WorkKind>("Press", WorkplaceText.ResourceManager),
        .. Wordless<VolunteerTask>("Hint", VolunteeringText.ResourceManager),
        .. Wordless<VolunteerState>("Mine", VolunteeringText.ResourceManager),
        .. Wordless<VolunteerState>("Next", VolunteeringText.ResourceManager),
        .. Wordless<VolunteerStepKind>("VolunteerStepKind", DomainText.ResourceManager),
        .. Wordless<ChosenBecause>("On", EditionsText.ResourceManager),
        .. Wordless<LeftOutBecause>("Off", EditionsText.ResourceManager),
    ]);

    [Fact]
    public void A_choice_without_a_name_is_found()
    {
        Assert.Equal(["PostKind_Offer"], Nameless(typeof(PostKind), ["PostKind_Request", "PostKindness_Great"]));
        Assert.Empty(Nameless(typeof(PostKind), ["Category_Garden"]));
    }

    private static IEnumerable<string> Nameless(Type choice, IReadOnlyCollection<string> keys) =>
        keys.Any(key => key.StartsWith($"{choice.Name}_", StringComparison.Ordinal))
            ? Missing(choice, choice.Name, keys)
            : [];

    private static IEnumerable<string> Wordless<T>(string prefix, ResourceManager texts) where T : struct, Enum =>
        Missing(typeof(T), prefix, Keys(texts));

    // Nothing of several is not shown.
    private static IEnumerable<string> Missing(Type choice, string prefix, IReadOnlyCollection<string> keys) =>
        Enum.GetNames(choice)
            .Skip(choice.IsDefined(typeof(FlagsAttribute), false) ? 1 : 0)
            .Select(value => $"{prefix}_{value}")
            .Except(keys);

    private static HashSet<string> Keys(ResourceManager texts) =>
        [
            .. texts
                .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
                .Cast<DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];
}
