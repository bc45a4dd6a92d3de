namespace Buuv.Domain.Partners;

/// <summary>A resident for whom a partner arranges things, with the resident's consent.</summary>
public sealed class PartnerClient(PartnerOrganisationId organisationId, ResidentId residentId, DateTime since)
{
    public PartnerOrganisationId OrganisationId { get; private set; } = organisationId;

    public ResidentId ResidentId { get; private set; } = residentId;

    public DateTime Since { get; private set; } = since;
}
