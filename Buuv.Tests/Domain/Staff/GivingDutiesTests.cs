using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;

namespace Buuv.Tests.Domain.Staff;

public sealed class GivingDutiesTests
{
    private static readonly NeighbourhoodMap Map = new(
        [new(Street.Leiden, "Leiden", "leiden")],
        [new(new("WK054608"), "Merenwijk", Street.Leiden), new(new("WK054603"), "Noord", Street.Leiden)],
        [Street.Slaaghwijk, Street.DeKooi]
    );

    [Theory]
    [InlineData(StaffRole.CommunityWorker, "WK054608", "BU05460800", true)]
    [InlineData(StaffRole.CommunityWorker, "WK054608", "WK054608", true)]
    [InlineData(StaffRole.CommunityWorker, "WK054608", "GM0546", false)]
    [InlineData(StaffRole.CommunityWorker, "WK054608", "BU05460302", false)]
    [InlineData(StaffRole.Broker, "GM0546", "GM0546", true)]
    [InlineData(StaffRole.Broker, "GM0546", null, false)]
    [InlineData(StaffRole.Admin, null, "GM0546", true)]
    [InlineData(StaffRole.Admin, null, null, false)]
    [InlineData(StaffRole.Admin, null, "GM9999", false)]
    [InlineData(StaffRole.PhoneVolunteer, null, "BU05460800", false)]
    [InlineData(StaffRole.AssistantBroker, null, "BU05460800", false)]
    [InlineData(StaffRole.Moderator, null, "BU05460800", false)]
    public void Nobody_gives_a_duty_beyond_their_own_area(StaffRole by, string? own, string? given, bool may) =>
        Assert.Equal(may, Rights.AllowGiving([new Duty(by, own)], new(StaffRole.Ambassador, given), Map));

    [Fact]
    public void Only_the_roles_of_volunteers_are_given_so()
    {
        var given = Enum.GetValues<StaffRole>().Where(role => Rights.AllowGiving([new(StaffRole.Admin, null)], new(role, "GM0546"), Map));
        Assert.Equal([StaffRole.AssistantBroker, StaffRole.PhoneVolunteer, StaffRole.Ambassador], given);
    }
}
