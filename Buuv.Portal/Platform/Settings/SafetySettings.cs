using System.ComponentModel.DataAnnotations;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Safety</c>: when a moderator reviews a text.</summary>
public sealed class SafetySettings : IValidatableObject
{
    /// <summary>Signals that weigh so much: delivered, and looked at afterwards.</summary>
    [Range(1, 100)]
    public int FlagFrom { get; init; } = 3;

    /// <summary>Signals that weigh so much: looked at before it is delivered.</summary>
    [Range(1, 100)]
    public int HoldFrom { get; init; } = 6;

    /// <summary>How many days a resident counts as new to residents under extra protection.</summary>
    [Range(0, 365)]
    public int NewForDays { get; init; } = 30;

    /// <summary>Whether a moderator reviews answers of residents who are not full members. Turn it off only where all residents are known
    /// in another way.</summary>
    public bool NewcomersPassAPerson { get; init; } = true;

    /// <summary>How many different posts a new resident may answer in a day.</summary>
    [Range(1, 1000)]
    public int ResponsesPerDayWhenNew { get; init; } = 5;

    /// <summary>How many different posts a resident may answer in a day: each answer makes us write to a neighbour.</summary>
    [Range(1, 10_000)]
    public int ResponsesPerDay { get; init; } = 30;

    /// <summary>For how many people one resident begins to arrange things in a day.</summary>
    [Range(1, 1000)]
    public int ArrangedPerDay { get; init; } = 3;

    /// <summary>For how many people one resident arranges things at once.</summary>
    [Range(1, 1000)]
    public int ArrangedAtOnce { get; init; } = 10;

    /// <summary>For how many people all residents together begin to arrange things in a day.</summary>
    [Range(1, 100_000)]
    public int ArrangedInAllPerDay { get; init; } = 200;

    /// <summary>Most messages in a day to a resident whom a deputy registered and who never signed in; further ones go to the
    /// deputy.</summary>
    [Range(1, 1000)]
    public int LettersPerDayToUnproven { get; init; } = 3;

    /// <summary>How often a neighbour is asked in a week whether something is for them.</summary>
    [Range(1, 1000)]
    public int InvitationsPerWeek { get; init; } = 2;

    /// <summary>How many years a certificate of good conduct holds, from the date on it.</summary>
    [Range(1, 10)]
    public int ConductYears { get; init; } = 3;

    public ArrangeLimits ArrangeLimits => new(ArrangedPerDay, ArrangedAtOnce, ArrangedInAllPerDay);

    public SignalThresholds Thresholds => new(FlagFrom, HoldFrom);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HoldFrom < FlagFrom) yield return new("Safety:HoldFrom is not lower than Safety:FlagFrom.", [nameof(HoldFrom)]);
    }
}
