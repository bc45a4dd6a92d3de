using System.Globalization;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Privacy.PersonalData;

namespace Buuv.Portal.Features.OwnData;

/// <summary>Kinds of record, facts and their values in the reader's language.</summary>
public static class OwnDataWords
{
    public static string Of(PersonalDataSet kind) => Find($"Kind_{kind.Name}");

    /// <summary>The same, for the admin.</summary>
    public static string Stored(PersonalDataSet kind) => Find($"Stored_{kind.Name}");

    /// <summary>Why a part of it stays when a resident stops.</summary>
    public static string WhyItStays(PersonalDataSet kind) => Find($"Stays_{kind.Name}");

    public static string Of(Fact fact) => Find($"Fact_{fact}");

    public static string Of(DateTime at) => DutchTime.Of(at).ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentCulture);

    /// <returns>Null for a value that is not known or empty.</returns>
    public static string? Of(OwnFact fact) => fact.Value switch
    {
        null or "" => null,
        IReadOnlyList<string> languages when fact.Name == Fact.Languages => string.Join(", ", languages.Select(DisplayNames.Language)),
        string text => text,
        DateTime at => Of(at),
        DateOnly day => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        bool yes => yes ? SharedText.Yes : SharedText.No,
        PostKind kind => DisplayNames.Of(kind),
        Category category => DisplayNames.Of(category),
        IReadOnlyList<Category> categories => string.Join(", ", categories.Select(category => DisplayNames.Of(category))),
        IReadOnlyList<PartOfWeek> times => string.Join(", ", times.Select(DisplayNames.Of)),
        int hectometres when fact.Name == Fact.HowFar => DisplayNames.HowFar(hectometres),
        InvitationAnswer answer => DisplayNames.Of(answer),
        Reachability by => DisplayNames.Of(by),
        OptOut what => Of(what),
        BestTimes times => DisplayNames.Of(times),
        ClosureReason reason => DisplayNames.Of(reason),
        ResponseOutcome outcome => DisplayNames.Of(outcome),
        CallOutcome outcome => DisplayNames.Of(outcome),
        Deputy deputy => DisplayNames.Of(deputy),
        NotificationKind kind => DisplayNames.Of(kind),
        CallBackOutcome outcome => DisplayNames.Of(outcome),
        MembershipGround ground => DisplayNames.Of(ground),
        ReviewOutcome outcome => DisplayNames.Of(outcome),
        VolunteerState state => DisplayNames.Of(state),
        VolunteerTask task => DisplayNames.Of(task),
        IReadOnlyList<VolunteerStep> steps => string.Join('\n', steps.Select(Of)),
        ConsentDoor door => Find($"Door_{door}"),
        DomainEventKind look => Find($"Look_{look}"),
        var other => Convert.ToString(other, CultureInfo.CurrentCulture),
    };

    private static string Of(VolunteerStep step) =>
        $"{Of(step.At)}: {DisplayNames.Step(step)}{(step.ByName is { } by ? $" · {by}" : null)}";

    /// <returns>Null when nothing is left out.</returns>
    public static string? Of(OptOut what) =>
        what == OptOut.Nothing
            ? null
            : string.Join(
                ", ",
                Enum.GetValues<OptOut>().Where(part => part != OptOut.Nothing && what.HasFlag(part)).Select(part => Find($"LeftOut_{part}"))
            );

    private static string Find(string key) =>
        OwnDataText.ResourceManager.GetString(key, OwnDataText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
