namespace Buuv.Domain.Partners;

/// <summary>A resident for whom a partner arranges things, with the resident's consent.</summary>
public sealed class PartnerClient(PartnerOrganisationId organisation, ResidentId person, DateTime since)
{
    public PartnerOrganisationId Organisation { get; private set; } = organisation;

    public ResidentId Person { get; private set; } = person;

    public DateTime Since { get; private set; } = since;
}
