using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

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
);

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
);

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

    public CaseOutcome? Outcome { get; init; }

    public string? Result { get; init; }

    public IReadOnlyList<CutPost> Posts { get; init; } = [];
}

public sealed record CaseStepView(DateOnly Day, string By, string Words);

/// <param name="Reply">What the partner said; null when nothing.</param>
public sealed record ReferralView(
    ReferralId Id,
    PartnerOrganisationId Organisation,
    string Name,
    string By,
    DateTime At,
    string Words,
    ReferralState State,
    string? AnsweredBy,
    string? Reply
)
{
    public bool IsOpen => State is ReferralState.Waiting or ReferralState.Accepted;
}

/// <summary>A small post that was cut from the file, and what came of it.</summary>
/// <param name="Waiting">Answers that wait for a yes or no.</param>
/// <param name="Found">People found.</param>
public sealed record CutPost(PostId Id, string Address, string Title, ClosureReason? Closed, int Waiting, int Found);
