using Buuv.Domain.Care;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;

namespace Buuv.Portal.Features.Care.Timeline;

public enum CaseMomentKind
{
    Filed,

    /// <summary>The person was asked after all, and agreed.</summary>
    Agreed,
    Taken,
    Handed,
    Step,
    Appointment,
    Referred,

    /// <summary>The day on which the partner answers at the latest.</summary>
    ReplyDue,
    ReferralAccepted,
    ReferralReturned,
    ReferralTakenBack,
    SmallQuestion,
    OpenedInNeed,
    Closed,
}

/// <summary>One thing on the time line of a file.</summary>
/// <param name="At">UTC.</param>
public sealed record CaseMoment(CaseMomentKind Kind, DateTime At)
{
    /// <summary>Only the day is known.</summary>
    public bool IsWholeDay { get; init; }

    public bool IsComing { get; init; }

    /// <summary>What was written, as it was written.</summary>
    public string? Words { get; init; }

    /// <summary>First name of who did it.</summary>
    public string? By { get; init; }

    /// <summary>The colleague, volunteer or partner it was done with.</summary>
    public string? Other { get; init; }

    /// <summary>Of a step: in what way.</summary>
    public CaseStepKind StepKind { get; init; }

    /// <summary>Of what was written down first: the person agreed then.</summary>
    public bool IsAgreed { get; init; }

    public Wait? Waits { get; init; }

    public CutPost? Post { get; init; }

    public CaseOutcome? Outcome { get; init; }
}

/// <summary>A part of the page of a file. Its word in the address says nothing of what is in it.</summary>
public enum CaseTab
{
    Timeline,
    Appointments,
    SmallQuestions,
    Partner,
    Opened,
}

public static class CaseTabs
{
    private static readonly Dictionary<CaseTab, CaseMomentKind[]> Kinds = new()
    {
        [CaseTab.Timeline] = Enum.GetValues<CaseMomentKind>(),
        [CaseTab.Appointments] = [CaseMomentKind.Appointment],
        [CaseTab.SmallQuestions] = [CaseMomentKind.SmallQuestion],
        [CaseTab.Partner] =
        [
            CaseMomentKind.Referred,
            CaseMomentKind.ReplyDue,
            CaseMomentKind.ReferralAccepted,
            CaseMomentKind.ReferralReturned,
            CaseMomentKind.ReferralTakenBack,
        ],
        [CaseTab.Opened] = [],
    };

    extension(CaseTab tab)
    {
        /// <summary>Its word in the address.</summary>
        public string Slug => tab switch
        {
            CaseTab.Appointments => "afspraken",
            CaseTab.SmallQuestions => "kleine-vragen",
            CaseTab.Partner => "partner",
            CaseTab.Opened => "geopend",
            _ => "verloop",
        };

        /// <summary>What of a time line belongs to it.</summary>
        public IReadOnlyList<CaseMoment> Of(IEnumerable<CaseMoment> moments) =>
            [.. moments.Where(moment => Kinds[tab].Contains(moment.Kind))];
    }

    /// <summary>The part that an address names; the time line when it names none.</summary>
    public static CaseTab From(string? slug) => Enum.GetValues<CaseTab>().FirstOrDefault(tab => tab.Slug == slug);
}
