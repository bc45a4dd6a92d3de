using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

/// <summary>By which door a request came inside.</summary>
public enum CaseSource
{
    Phone,
    Broker,
    Partner,
    Resident,

    /// <summary>Handed in by an organisation, by page or by link from an information site.</summary>
    Referral,

    /// <summary>It hung on the board, or was about to.</summary>
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

/// <summary>Who among staff does something with a file.</summary>
public sealed record CaseWorker(Guid Account, string Name);

/// <summary>A request that is too heavy for the market. It is never a post. Its words are sealed before they come here; only whoever needs
/// to know opens them.</summary>
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

    /// <summary>Whom it is about; null as long as they are no participant.</summary>
    public ResidentId? Resident { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Who wrote it down for the person.</summary>
    public EnteredBy? EnteredBy { get; private set; }

    /// <summary>The post it was before it came inside.</summary>
    public PostId? Was { get; private set; }

    /// <summary>The partner that handed it in.</summary>
    public PartnerOrganisationId? HandedInBy { get; private set; }

    /// <summary>What is asked.</summary>
    public byte[] Asked { get; private set; }

    /// <summary>Why it is inside and not on the board.</summary>
    public byte[]? Reason { get; private set; }

    /// <summary>Name of the person and how to reach them, when they are no participant.</summary>
    public byte[]? Who { get; private set; }

    /// <summary>Who handed it in, in their own words.</summary>
    public byte[]? From { get; private set; }

    /// <summary>The very words the person said yes to; null as long as nobody asked.</summary>
    public byte[]? Consent { get; private set; }

    public DateTime? ConsentAt { get; private set; }

    /// <summary>The broker who looks after it; null while it waits.</summary>
    public CaseWorker? Assignee { get; private set; }

    public DateTime? TakenAt { get; private set; }

    public IReadOnlyList<CaseStep> Steps => steps;

    public IReadOnlyList<CaseNeed> Needs => needs;

    public IReadOnlyList<Referral> Referrals => referrals;

    /// <summary>Small anonymous posts on the board that were cut from it. Known here only.</summary>
    public IReadOnlyList<CasePost> Posts => posts;

    public DateTime? AppointmentAt { get; private set; }

    public byte[]? Appointment { get; private set; }

    public TrainedVolunteerId? Volunteer { get; private set; }

    public CaseOutcome? Outcome { get; private set; }

    public byte[]? Result { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>The referral that lies with a partner now.</summary>
    public Referral? AtPartner => referrals.Find(referral => referral.IsOpen);

    public CaseStatus Status => this switch
    {
        { ClosedAt: not null } => CaseStatus.Closed,
        { AtPartner.State: ReferralState.Waiting } => CaseStatus.Referred,
        { AtPartner: not null } => CaseStatus.AtPartner,
        { Assignee: not null } => CaseStatus.Taken,
        _ => CaseStatus.Waiting,
    };

    /// <summary>Keeps a request inside.</summary>
    public static Result<CaseFile> Open(CaseFileId id, CaseIntake intake, Sealing seal, DateTime now)
    {
        var asked = SealedWords.Needed(intake.Asked);
        var reason = SealedWords.Optional(intake.Reason);
        var who = intake.Resident is null ? SealedWords.Needed(intake.Who) : "";
        var from = SealedWords.Optional(intake.From);
        if ((asked.Refusal ?? reason.Refusal ?? who.Refusal ?? from.Refusal) is { } refusal) return refusal;
        if (!intake.Agreed && intake.Source != CaseSource.Post) return new ConsentMissing();
        byte[]? Sealed(SealedField field, string? words) => string.IsNullOrEmpty(words) ? null : seal(id.Value, field, words);
        var file = new CaseFile(id, intake.Source, intake.Neighbourhood, seal(id.Value, SealedField.Asked, asked.Value), now)
        {
            Resident = intake.Resident,
            EnteredBy = intake.EnteredBy,
            Was = intake.Was,
            HandedInBy = intake.HandedInBy,
            Reason = Sealed(SealedField.Reason, reason.Value),
            Who = Sealed(SealedField.Who, who.Value),
            From = Sealed(SealedField.From, from.Value),
            Consent = intake.Agreed ? Sealed(SealedField.Consent, intake.Consent) : null,
            ConsentAt = intake.Agreed ? now : null,
        };
        file.Raise(file.Event(DomainEventKind.CaseFiled, now, intake.EnteredBy?.Who));
        return file;
    }

    /// <summary>Seals every field again with today's key.</summary>
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
            Subject = Id.Value,
            By = Resident,
            EnteredBy = by,
        };
}

/// <summary>What comes inside, as it was typed.</summary>
public sealed record CaseIntake(CaseSource Source, NeighbourhoodCode Neighbourhood, string? Asked)
{
    public ResidentId? Resident { get; init; }

    /// <summary>Who it is and how to reach them, when they are no participant.</summary>
    public string? Who { get; init; }

    public string? Reason { get; init; }

    public string? From { get; init; }

    public PostId? Was { get; init; }

    public PartnerOrganisationId? HandedInBy { get; init; }

    public EnteredBy? EnteredBy { get; init; }

    /// <summary>The words that were read out or shown.</summary>
    public string? Consent { get; init; }

    /// <summary>The person knows who reads it, and said yes.</summary>
    public bool Agreed { get; init; }
}
