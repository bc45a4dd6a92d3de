namespace Buuv.Domain.Partners;

/// <summary>A partner arranges things for somebody, who said yes to that.</summary>
public sealed class PartnerClient(PartnerOrganisationId organisationId, ResidentId residentId, DateTime since)
{
    public PartnerOrganisationId OrganisationId { get; private set; } = organisationId;

    public ResidentId ResidentId { get; private set; } = residentId;

    public DateTime Since { get; private set; } = since;
}
