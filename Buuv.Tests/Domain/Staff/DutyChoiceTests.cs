using Buuv.Domain;
using Buuv.Domain.Staff;

namespace Buuv.Tests.Domain.Staff;

public class DutyChoiceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("Koning")]
    [InlineData("admin")]
    public void No_role_is_never_some_role(string? role) => Refused<RoleMissing>(new(role, "GM0546", true));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_place_is_never_everywhere(string? place) => Refused<PlaceMissing>(new("Moderator", place, true));

    [Theory]
    [InlineData("Admin", "GM0546")]
    [InlineData("Admin", DutyChoice.Everywhere)]
    [InlineData("Analyst", DutyChoice.Everywhere)]
    public void What_opens_much_is_said_twice(string role, string place)
    {
        Refused<DutyNotSure>(new(role, place, false));
        Assert.Equal(Enum.Parse<StaffRole>(role), new DutyChoice(role, place, true).Made().Value.Role);
    }

    [Fact]
    public void A_role_in_one_place_is_said_once() =>
        Assert.Equal(new(StaffRole.Moderator, "GM0546"), new DutyChoice("Moderator", "GM0546", false).Made().Value);

    [Fact]
    public void Everywhere_is_a_choice() =>
        Assert.Equal(new(StaffRole.Analyst, null), new DutyChoice("Analyst", DutyChoice.Everywhere, true).Made().Value);

    private static void Refused<T>(DutyChoice choice) where T : Refusal => Assert.IsType<T>(choice.Made().Refusal);
}
