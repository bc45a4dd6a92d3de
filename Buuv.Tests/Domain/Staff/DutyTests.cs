using Buuv.Domain.Staff;

namespace Buuv.Tests.Domain.Staff;

public sealed class DutyTests
{
    [Theory]
    [InlineData("BU05460800", true, false)]
    [InlineData("WK054608", true, false)]
    [InlineData("GM0546", true, true)]
    [InlineData(null, true, true)]
    public void A_duty_reaches_as_far_as_its_place(string? scope, bool inSlaaghwijk, bool inDeKooi)
    {
        var duty = new Duty(StaffRole.Ambassador, scope);

        Assert.Equal((inSlaaghwijk, inDeKooi), (duty.Covers(Street.Slaaghwijk), duty.Covers(Street.DeKooi)));
    }

    [Theory]
    [InlineData("BU05460800", false)]
    [InlineData("WK054608", false)]
    [InlineData("GM0546", true)]
    [InlineData("GM0547", false)]
    [InlineData(null, true)]
    public void Only_a_duty_for_the_town_reaches_over_the_town(string? scope, bool covers) =>
        Assert.Equal(covers, new Duty(StaffRole.CommunityWorker, scope).Covers(Street.Leiden));

    [Fact]
    public void A_duty_of_another_town_does_not_reach_here() => Assert.False(new Duty(StaffRole.Admin, "GM0363").Covers(Street.Slaaghwijk));

    [Theory]
    [InlineData("Ambassador@BU05460800")]
    [InlineData("Admin")]
    public void A_duty_reads_back_as_it_was_written(string text) => Assert.Equal(text, Duty.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("King")]
    [InlineData("@GM0546")]
    [InlineData("ambassador@GM0546")]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("Admin@")]
    public void What_is_no_role_at_a_place_is_no_duty(string text) => Assert.Null(Duty.Parse(text));
}
