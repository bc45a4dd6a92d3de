using System.Globalization;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>The words about volunteers of the house that depend on state, task or step.</summary>
public static class VolunteerWords
{
    /// <summary>What the work is, in two sentences.</summary>
    public static string HintOf(VolunteerTask task) => Find($"Hint_{task}");

    /// <summary>How it stands, as the volunteer reads it.</summary>
    public static string Mine(VolunteerState state) => Find($"Mine_{state}");

    /// <summary>What the staff do next.</summary>
    public static string Next(VolunteerState state) => Find($"Next_{state}");

    /// <summary>What is told beside a name in the list: the moment of the talk, the last day, or since when.</summary>
    public static string When(VolunteerLine line) => line switch
    {
        { State: VolunteerState.TalkPlanned, TalkAt: { } at } => string.Format(VolunteeringText.TalkText, DisplayNames.Moment(at)),
        { State: VolunteerState.Active, Until: { } until } => string.Format(VolunteeringText.UntilText, Day(until)),
        _ => string.Format(VolunteeringText.SinceText, Day(DateOnly.FromDateTime(DutchTime.Of(line.Since)))),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Find(string key) =>
        VolunteeringText.ResourceManager.GetString(key, VolunteeringText.Culture)
        ?? throw new InvalidOperationException($"No text for {key}");
}
