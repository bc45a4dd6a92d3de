using Buuv.Domain.Staff;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Tests.Features.Admin;

/// <summary>Members of staff, filtered, looked for and ordered.</summary>
public class StaffTableTests
{
    // By name, as they come.
    private static readonly StaffView[] Staff =
    [
        Person("Bo", isSafe: false, cameIn: 3, StaffRole.CommunityWorker),
        Person("Dirk", isSafe: true, cameIn: null, StaffRole.Admin),
        Person("Élise", isSafe: true, cameIn: 1, StaffRole.Moderator, StaffRole.Analyst),
        Person("Wim", isSafe: false, cameIn: 2, StaffRole.Moderator) with { IsSuspended = true },
    ];

    [Theory]
    [InlineData("", "Bo Dirk Élise Wim")]
    [InlineData("?richting=af", "Wim Élise Dirk Bo")]
    [InlineData("?toegang=zonder-stap", "Bo")]
    [InlineData("?toegang=niet-toegelaten", "Wim")]
    [InlineData("?toegang=veilig", "Dirk Élise")]
    [InlineData("?taak=moderator", "Élise Wim")]
    [InlineData("?taak=moderator&toegang=veilig", "Élise")]
    [InlineData("?orde=ingelogd", "Bo Wim Élise Dirk")]
    [InlineData("?orde=mail&taak=koning&toegang=%00", "Bo Dirk Élise Wim")]
    public void Filters_and_orders_stand_in_the_address(string address, string names) => Assert.Equal(names, Names(address, ""));

    [Theory]
    [InlineData("eli", "Élise")]
    [InlineData("I", "Dirk Élise Wim")]
    [InlineData("%", "")]
    public void Names_are_found_without_accents_and_capitals(string words, string names) => Assert.Equal(names, Names("", words));

    [Fact]
    public void Words_in_an_address_find_nothing() => Assert.Equal("Bo Dirk Élise Wim", Names("?zoekwoorden=Bo", ""));

    private static string Names(string address, string words)
    {
        var choices = GridChoices.From($"/beheer/medewerkers{address}", StaffTable.Columns, StaffTable.Filters, StaffTable.ByName);
        return string.Join(' ', StaffTable.Ordered(Staff, choices with { Words = words }).Select(person => person.Name));
    }

    private static StaffView Person(string name, bool isSafe, int? cameIn, params StaffRole[] roles) => new(
        Guid.NewGuid(),
        name,
        $"{name}@example.org",
        isSafe,
        IsSuspended: false,
        cameIn is { } day ? Street.Noon.AddDays(day) : null,
        [.. roles.Select((role, number) => new DutyView(number, role, "Leiden"))]
    );
}
