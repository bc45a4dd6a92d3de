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

    /// <summary>Longest description of what it brings, in characters.</summary>
    public const int MaxBrings = 200;

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

    /// <summary>The parts of Buuv that it carries.</summary>
    public PartnerRoles Carries { get; private set; }

    /// <summary>The day since which it carries them; null as long as it carries none.</summary>
    public DateOnly? CarriesSince { get; private set; }

    /// <summary>What it brings, such as people or a place; empty for nothing.</summary>
    public string Brings { get; private set; } = "";

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

    /// <summary>Records which parts of Buuv it carries, since when, and what it brings. What it brings may be recorded of a partner that
    /// carries no part.</summary>
    public Result Carry(PartnerRoles parts, string? brings, DateOnly? since, DateOnly today)
    {
        if (!parts.IsKnown) return new UnknownChoice();
        var what = TidyText.Line(brings);
        if (what.Length > MaxBrings) return new MessageTooLong(what.Length, MaxBrings);
        if (parts != PartnerRoles.None && since is null) return new CarriesSinceMissing();
        if (since > today) return new CarriesSinceAhead();
        (Carries, Brings, CarriesSince) = (parts, what, parts == PartnerRoles.None ? null : since);
        return Result.Done;
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

/// <summary>The day since which it carries a part is missing.</summary>
public sealed record CarriesSinceMissing : Refusal;

/// <summary>The day since which it carries a part is still to come.</summary>
public sealed record CarriesSinceAhead : Refusal;
