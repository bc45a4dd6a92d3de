using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Care;

/// <summary>The way by which a request reached the brokers.</summary>
public enum CaseSource
{
    Phone,
    Broker,
    Partner,
    Resident,

    /// <summary>Handed in by an organisation, on a page or by a link from an information site.</summary>
    Referral,

    /// <summary>The request was a post on the board, or was about to become one.</summary>
    Post,
}

public enum CaseStatus
{
    Waiting,
    Taken,
    Referred,
    AtPartner,
    Closed,
}

/// <summary>The member of staff who acts on a file.</summary>
public sealed record CaseWorker(Guid Account, string Name);

/// <summary>A request that is too heavy for the board. It is never a post. Its text is sealed before it comes here; only staff who need to
/// know open it.</summary>
public sealed partial class CaseFile : Entity
{
    /// <summary>Longest text of any field, in characters.</summary>
    public const int MaxWords = 2000;

    private readonly List<CaseStep> steps = [];
    private readonly List<CaseNeed> needs = [];
    private readonly List<Referral> referrals = [];
    private readonly List<CasePost> posts = [];

    private CaseFile(CaseFileId id, CaseSource source, NeighbourhoodCode neighbourhood, byte[] asked, DateTime at)
    {
        Id = id;
        Source = source;
        Neighbourhood = neighbourhood;
        Asked = asked;
        At = at;
    }

    public CaseFileId Id { get; private set; }

    public CaseSource Source { get; private set; }

    /// <summary>The resident it is about; null as long as the person is not a resident of Buuv.</summary>
    public ResidentId? ResidentId { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The member of staff or resident who entered it for the person.</summary>
    public EnteredBy? EnteredBy { get; private set; }

    /// <summary>The post from which it was made.</summary>
    public PostId? SourcePostId { get; private set; }

    /// <summary>The partner that handed it in.</summary>
    public PartnerOrganisationId? HandedInById { get; private set; }

    /// <summary>The request.</summary>
    public byte[] Asked { get; private set; }

    /// <summary>The reason why it is not on the board.</summary>
    public byte[]? Reason { get; private set; }

    /// <summary>Name and contact details of a person who is not a resident of Buuv.</summary>
    public byte[]? Who { get; private set; }

    /// <summary>Who handed it in, as they put it.</summary>
    public byte[]? From { get; private set; }

    /// <summary>The exact words to which the person agreed; null as long as they were not asked.</summary>
    public byte[]? Consent { get; private set; }

    public DateTime? ConsentAt { get; private set; }

    /// <summary>The broker of the file; null while it waits for one.</summary>
    public CaseWorker? Assignee { get; private set; }

    public DateTime? TakenAt { get; private set; }

    public IReadOnlyList<CaseStep> Steps => steps;

    public IReadOnlyList<CaseNeed> Needs => needs;

    public IReadOnlyList<Referral> Referrals => referrals;

    /// <summary>Small anonymous posts that were split off from the file. The link is kept only here.</summary>
    public IReadOnlyList<CasePost> Posts => posts;

    public DateTime? AppointmentAt { get; private set; }

    public byte[]? Appointment { get; private set; }

    public TrainedVolunteerId? VolunteerId { get; private set; }

    public CaseOutcome? Outcome { get; private set; }

    public byte[]? Result { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>The referral that is open with a partner now.</summary>
    public Referral? AtPartner => referrals.Find(referral => referral.IsOpen);

    public CaseStatus Status => this switch
    {
        { ClosedAt: not null } => CaseStatus.Closed,
        { AtPartner.State: ReferralState.Waiting } => CaseStatus.Referred,
        { AtPartner: not null } => CaseStatus.AtPartner,
        { Assignee: not null } => CaseStatus.Taken,
        _ => CaseStatus.Waiting,
    };

    /// <summary>How long somebody has been waited for: a broker who takes it, or a partner who answers. Null when nobody is.</summary>
    public Wait? Waits => Status switch
    {
        CaseStatus.Waiting => new(WorkKind.Case, At),
        CaseStatus.Referred => new(WorkKind.Case, AtPartner!.At),
        _ => null,
    };

    /// <summary>Opens a file for a request.</summary>
    public static Result<CaseFile> Open(CaseFileId id, CaseIntake intake, Sealing seal, DateTime now)
    {
        var asked = SealedWords.Needed(intake.Asked);
        var reason = SealedWords.Optional(intake.Reason);
        var who = intake.ResidentId is null ? SealedWords.Needed(intake.Who) : "";
        var from = SealedWords.Optional(intake.From);
        if ((asked.Refusal ?? reason.Refusal ?? who.Refusal ?? from.Refusal) is { } refusal) return refusal;
        if (!intake.Agreed && intake.Source != CaseSource.Post) return new ConsentMissing();
        byte[]? Sealed(SealedField field, string? words) => string.IsNullOrEmpty(words) ? null : seal(id.Value, field, words);
        var file = new CaseFile(id, intake.Source, intake.Neighbourhood, seal(id.Value, SealedField.Asked, asked.Value), now)
        {
            ResidentId = intake.ResidentId,
            EnteredBy = intake.EnteredBy,
            SourcePostId = intake.SourcePostId,
            HandedInById = intake.HandedInById,
            Reason = Sealed(SealedField.Reason, reason.Value),
            Who = Sealed(SealedField.Who, who.Value),
            From = Sealed(SealedField.From, from.Value),
            Consent = intake.Agreed ? Sealed(SealedField.Consent, intake.Consent) : null,
            ConsentAt = intake.Agreed ? now : null,
        };
        file.Raise(file.Event(DomainEventKind.CaseFiled, now, intake.EnteredBy?.Who));
        return file;
    }

    /// <summary>Seals every field again with the current key.</summary>
    public void Reseal(Resealing again)
    {
        byte[]? Again(SealedField field, byte[]? before) => before is null ? null : again(Id.Value, field, before);
        Asked = again(Id.Value, SealedField.Asked, Asked);
        (Reason, Who, From) = (Again(SealedField.Reason, Reason), Again(SealedField.Who, Who), Again(SealedField.From, From));
        (Consent, Appointment, Result) = (
            Again(SealedField.Consent, Consent),
            Again(SealedField.Appointment, Appointment),
            Again(SealedField.Result, Result)
        );
        steps.ForEach(step => step.Reseal(again));
        needs.ForEach(need => need.Reseal(again));
        referrals.ForEach(referral => referral.Reseal(again));
    }

    private DomainEvent Event(DomainEventKind kind, DateTime now, Guid? by) =>
        new(kind, now)
        {
            SubjectId = Id.Value,
            ActorId = ResidentId,
            EnteredById = by,
        };
}

/// <summary>A new file, as it was typed.</summary>
public sealed record CaseIntake(CaseSource Source, NeighbourhoodCode Neighbourhood, string? Asked)
{
    public ResidentId? ResidentId { get; init; }

    /// <summary>Name and contact details of a person who is not a resident of Buuv.</summary>
    public string? Who { get; init; }

    public string? Reason { get; init; }

    public string? From { get; init; }

    public PostId? SourcePostId { get; init; }

    public PartnerOrganisationId? HandedInById { get; init; }

    public EnteredBy? EnteredBy { get; init; }

    /// <summary>The words that were read out or shown to the person.</summary>
    public string? Consent { get; init; }

    /// <summary>Whether the person knows who reads it, and agreed.</summary>
    public bool Agreed { get; init; }
}
