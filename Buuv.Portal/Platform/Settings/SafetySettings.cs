using System.ComponentModel.DataAnnotations;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Safety</c>: when a person looks at what somebody wrote.</summary>
public sealed class SafetySettings : IValidatableObject
{
    /// <summary>Signals that weigh so much: delivered, and looked at afterwards.</summary>
    [Range(1, 100)]
    public int FlagFrom { get; init; } = 3;

    /// <summary>Signals that weigh so much: looked at before it is delivered.</summary>
    [Range(1, 100)]
    public int HoldFrom { get; init; } = 6;

    /// <summary>How many days somebody is new to whoever is looked after.</summary>
    [Range(0, 365)]
    public int NewForDays { get; init; } = 30;

    /// <summary>Answers of who is no full member pass a person. Turn it off only where everybody is known another way.</summary>
    public bool NewcomersPassAPerson { get; init; } = true;

    /// <summary>How many different posts somebody new answers in a day.</summary>
    [Range(1, 1000)]
    public int ResponsesPerDayWhenNew { get; init; } = 5;

    /// <summary>How many different posts anybody answers in a day: each makes us write to somebody.</summary>
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

    /// <summary>How often we write in a day to who was brought in by somebody else and never came by; the rest is told to who arranges
    /// things.</summary>
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
