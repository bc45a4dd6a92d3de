using Buuv.Domain.Events;
using Buuv.Domain.Partners;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

public sealed partial class CaseFile
{
    /// <summary>Hands the file to a partner, whose staff may read it from now on.</summary>
    /// <param name="agreed">The person knows which organisation reads it, and agreed.</param>
    public Result Refer(ReferralId id, CaseWorker by, PartnerOrganisation to, string? words, bool agreed, Sealing seal, DateTime now)
    {
        if (referrals.Exists(referral => referral.Id == id)) return Domain.Result.Done;
        var why = SealedWords.Needed(words);
        if (AtPartner is not null) return new AlreadyReferred();
        return Mine(by) ?? why.Refusal ?? (agreed ? Done(() =>
        {
            referrals.Add(new(id, Id, to.Id, by, seal(id.Value, SealedField.Referral, why.Value), now));
            Raise(Event(DomainEventKind.CaseReferred, now, by.Account));
        }) : new ConsentMissing());
    }

    /// <summary>The broker takes the file back: the partner can no longer read it.</summary>
    public Result TakeBack(ReferralId which, CaseWorker by, DateTime now) =>
        Mine(by) ?? (referrals.Find(one => one.Id == which) is { } referral ? Done(() => referral.TakeBack(now)) : new NotFound());

    /// <summary>The partner accepts the referral.</summary>
    public Result Accept(ReferralId which, PartnerOrganisationId partner, CaseWorker by, string? words, Sealing seal, DateTime now) =>
        Answer(which, partner, by, ReferralState.Accepted, SealedWords.Optional(words), seal, now);

    /// <summary>The partner returns the file, and says why.</summary>
    public Result Return(ReferralId which, PartnerOrganisationId partner, CaseWorker by, string? words, Sealing seal, DateTime now) =>
        Answer(which, partner, by, ReferralState.Returned, SealedWords.Needed(words), seal, now);

    private Result Answer(
        ReferralId which,
        PartnerOrganisationId partner,
        CaseWorker by,
        ReferralState state,
        Result<string> words,
        Sealing seal,
        DateTime now
    )
    {
        // For a partner, a file that was referred to another organisation does not exist.
        if (referrals.Find(one => one.Id == which) is not { } referral || referral.OrganisationId != partner) return new NotFound();
        if (referral.State == state) return Domain.Result.Done;
        if (!referral.IsOpen) return new ReferralIsOver();
        if (words.Refusal is { } refusal) return refusal;
        referral.Answer(state, by, words.Value, seal, now);
        Raise(Event(DomainEventKind.CaseReferralAnswered, now, by.Account));
        return Domain.Result.Done;
    }
}

public enum ReferralState
{
    Waiting,
    Accepted,
    Returned,
    TakenBack,
}

/// <summary>A referral of a file to a partner. As long as it is open, the staff of that partner may read the file.</summary>
public sealed class Referral
{
    internal Referral(ReferralId id, CaseFileId caseId, PartnerOrganisationId organisationId, CaseWorker by, byte[] words, DateTime at)
        : this(id, caseId, organisationId, words, at) => By = by.Name;

    private Referral(ReferralId id, CaseFileId caseId, PartnerOrganisationId organisationId, byte[] words, DateTime at)
    {
        Id = id;
        CaseId = caseId;
        OrganisationId = organisationId;
        Words = words;
        At = at;
    }

    public ReferralId Id { get; private set; }

    public CaseFileId CaseId { get; private set; }

    public PartnerOrganisationId OrganisationId { get; private set; }

    /// <summary>First name of the broker.</summary>
    public string By { get; private set; } = "";

    public byte[] Words { get; private set; }

    public DateTime At { get; private set; }

    public ReferralState State { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>First name of the member of the partner's staff who answered.</summary>
    public string? AnsweredBy { get; private set; }

    public byte[]? Reply { get; private set; }

    public bool IsOpen => State is ReferralState.Waiting or ReferralState.Accepted;

    internal void Answer(ReferralState state, CaseWorker by, string words, Sealing seal, DateTime now)
    {
        (State, AnsweredAt, AnsweredBy) = (state, now, by.Name);
        Reply = words.Length == 0 ? Reply : seal(Id.Value, SealedField.ReferralAnswer, words);
    }

    internal void TakeBack(DateTime now)
    {
        if (IsOpen) (State, AnsweredAt) = (ReferralState.TakenBack, now);
    }

    internal void Reseal(Resealing again)
    {
        Words = again(Id.Value, SealedField.Referral, Words);
        if (Reply is not null) Reply = again(Id.Value, SealedField.ReferralAnswer, Reply);
    }
}
