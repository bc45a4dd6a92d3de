namespace Buuv.Domain.Partners;

/// <summary>A partner arranges things for somebody, who said yes to that.</summary>
public sealed class PartnerClient(PartnerOrganisationId organisation, ResidentId person, DateTime since)
{
    public PartnerOrganisationId Organisation { get; private set; } = organisation;

    public ResidentId Person { get; private set; } = person;

    public DateTime Since { get; private set; } = since;
}
