using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>A line in the list of casebook files: who and where, never what about.</summary>
/// <param name="Name">Null when the person is no participant: then the name is sealed too.</param>
/// <param name="Assignee">First name of the broker who looks after it.</param>
public sealed record CaseLine(
    CaseFileId Id,
    string? Name,
    string Neighbourhood,
    DateTime At,
    CaseSource Source,
    CaseStatus Status,
    string? Assignee
)
{
    /// <summary>Since when somebody is waited for; null when nobody is.</summary>
    public Wait? Waits { get; init; }

    /// <summary>What is planned first; null when nothing is.</summary>
    public CaseNext? Next { get; init; }
}

/// <summary>The first that is planned for a file.</summary>
/// <param name="IsAppointment">Otherwise it is a step that its broker wrote down.</param>
public sealed record CaseNext(DateOnly Day, bool IsAppointment);

/// <summary>A file, as far as the reader may see it.</summary>
/// <param name="Content">Null when the reader sees only the cover.</param>
public sealed record CaseView(
    CaseFileId Id,
    ResidentId? Resident,
    string? Name,
    string Neighbourhood,
    MunicipalityCode Town,
    DateTime At,
    CaseSource Source,
    CaseStatus Status,
    EnteredBy? EnteredBy,
    CaseWorker? Assignee,
    CaseAccess Access,
    CaseContent? Content
)
{
    /// <summary>Since when somebody is waited for; null when nobody is.</summary>
    public Wait? Waits { get; init; }
}

/// <summary>What was sealed.</summary>
public sealed record CaseContent(
    string Asked,
    string? Reason,
    string? Who,
    string? From,
    string? Consent,
    DateTime? ConsentAt,
    string? Reach
)
{
    public IReadOnlyList<CaseStepView> Steps { get; init; } = [];

    public IReadOnlyList<ReferralView> Referrals { get; init; } = [];

    public DateTime? AppointmentAt { get; init; }

    public string? Appointment { get; init; }

    public TrainedVolunteerId? Volunteer { get; init; }

    public string? VolunteerName { get; init; }

    /// <summary>Number to ring the person, as a phone takes it; null when there is none.</summary>
    public string? Rings { get; init; }

    /// <summary>When the person likes to be rung; null when it is no resident.</summary>
    public BestTimes? BestTimes { get; init; }

    /// <summary>Each time a broker took it or handed it on, the first first.</summary>
    public IReadOnlyList<CaseDeed> Taken { get; init; } = [];

    /// <summary>Each time somebody read it, the last first.</summary>
    public IReadOnlyList<CaseDeed> Opened { get; init; } = [];

    public DateTime? ClosedAt { get; init; }

    /// <summary>Days that it is kept after it was closed.</summary>
    public int KeptDays { get; init; }

    public CaseOutcome? Outcome { get; init; }

    public string? Result { get; init; }

    public IReadOnlyList<CutPost> Posts { get; init; } = [];
}

/// <summary>What a member of staff did with a file, beside writing in it.</summary>
/// <param name="By">First name.</param>
/// <param name="Reason">Why somebody read what is not theirs; null when it is.</param>
public sealed record CaseDeed(DateTime At, string By, string? Reason = null);

public sealed record CaseStepView(DateOnly Day, string By, string Words, CaseStepKind Kind = CaseStepKind.Other)
{
    public CaseStepId Id { get; init; }
}

/// <param name="Reply">What the partner said; null when nothing.</param>
public sealed record ReferralView(
    ReferralId Id,
    PartnerOrganisationId Organisation,
    string Name,
    string By,
    DateTime At,
    string Words,
    ReferralState State,
    DateTime? AnsweredAt,
    string? AnsweredBy,
    string? Reply
)
{
    public bool IsOpen => State is ReferralState.Waiting or ReferralState.Accepted;
}

/// <summary>A small post that was cut from the file, and what came of it.</summary>
/// <param name="Waiting">Answers that wait for a yes or no.</param>
/// <param name="Found">People found.</param>
public sealed record CutPost(PostId Id, DateTime At, string Address, string Title, ClosureReason? Closed, int Waiting, int Found);
