using Buuv.Domain;
using Buuv.Domain.Partners;

namespace Buuv.Tests.Domain.Partners;

public sealed class PartnerOrganisationTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Street.Noon);

    private readonly PartnerOrganisation partner = PartnerOrganisation
        .Register(Id.New<PartnerOrganisationId>(), "Samen Sterk", "hulp@example.org", [Street.Leiden], Street.Noon)
        .Value;

    [Fact]
    public void It_carries_parts_since_a_day_and_brings_something()
    {
        Assert.Null(partner.Carry(PartnerRoles.Promoter | PartnerRoles.Connector, " twee  mensen ", Today, Today).Refusal);
        Assert.Equal(
            (PartnerRoles.Promoter | PartnerRoles.Connector, "twee mensen", Today),
            (partner.Carries, partner.Brings, partner.CarriesSince!.Value)
        );
    }

    [Fact]
    public void Who_carries_nothing_any_more_has_no_day_and_may_still_bring_something()
    {
        partner.Carry(PartnerRoles.Broker, null, Today, Today);
        Assert.Null(partner.Carry(PartnerRoles.None, "een zaal", Today, Today).Refusal);
        Assert.Equal((PartnerRoles.None, "een zaal", null), (partner.Carries, partner.Brings, partner.CarriesSince));
    }

    [Fact]
    public void What_makes_no_sense_changes_nothing()
    {
        Assert.Equal(new CarriesSinceMissing(), partner.Carry(PartnerRoles.Broker, null, null, Today).Refusal);
        Assert.Equal(new CarriesSinceAhead(), partner.Carry(PartnerRoles.Broker, null, Today.AddDays(1), Today).Refusal);
        Assert.Equal(new UnknownChoice(), partner.Carry((PartnerRoles)16, null, Today, Today).Refusal);
        Assert.Equal(new MessageTooLong(201, 200), partner.Carry(PartnerRoles.Broker, new('a', 201), Today, Today).Refusal);
        Assert.Equal((PartnerRoles.None, "", null), (partner.Carries, partner.Brings, partner.CarriesSince));
    }
}
