using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Partners;

/// <summary>An organisation such as a welfare organisation, a GP or a care institution. It takes over requests that are too heavy for Buuv,
/// and refers clients to Buuv.</summary>
public sealed class PartnerOrganisation : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 80;

    private PartnerOrganisation(PartnerOrganisationId id, string name, EmailAddress mail)
    {
        Id = id;
        Name = name;
        Mail = mail;
    }

    public PartnerOrganisationId Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>Mail address for the news that something came in; the mail never says what.</summary>
    public EmailAddress Mail { get; private set; }

    /// <summary>Codes of the municipalities it works in.</summary>
    public IReadOnlyList<MunicipalityCode> Municipalities { get; private set; } = [];

    public DateTime Since { get; private set; }

    public bool WorksIn(MunicipalityCode municipality) => Municipalities.Contains(municipality);

    public static Result<PartnerOrganisation> Register(
        PartnerOrganisationId id,
        string? name,
        string? mail,
        IReadOnlyCollection<MunicipalityCode> municipalities,
        DateTime now
    )
    {
        var called = TidyText.Line(name);
        if (!TidyText.IsReadable(called))
            return new OrganisationNameMissing();
        if (called.Length > MaxName)
            return new NameTooLong(MaxName);
        if (municipalities.Count == 0)
            return new MunicipalityMissing();
        return EmailAddress
            .From(mail)
            .Then<PartnerOrganisation>(address => new PartnerOrganisation(id, called, address)
            {
                Municipalities = [.. municipalities],
                Since = now,
            });
    }
}

/// <summary>A member of a partner's staff. What they may see follows from this, not from their role alone.</summary>
public sealed class PartnerMember(PartnerOrganisationId organisationId, Guid accountId, DateTime since)
{
    public PartnerOrganisationId OrganisationId { get; private set; } = organisationId;

    public Guid AccountId { get; private set; } = accountId;

    public DateTime Since { get; private set; } = since;
}

/// <summary>Key with which an information site hands in referrals for a partner. Only its hash is stored.</summary>
public sealed class PartnerKey(PartnerKeyId id, PartnerOrganisationId organisationId, byte[] hash, DateTime since)
{
    public PartnerKeyId Id { get; private set; } = id;

    public PartnerOrganisationId OrganisationId { get; private set; } = organisationId;

    public byte[] Hash { get; private set; } = hash;

    public DateTime Since { get; private set; } = since;

    public DateTime? EndedAt { get; private set; }

    public void End(DateTime now) => EndedAt ??= now;
}

public sealed record OrganisationNameMissing : Refusal;

public sealed record MunicipalityMissing : Refusal;
