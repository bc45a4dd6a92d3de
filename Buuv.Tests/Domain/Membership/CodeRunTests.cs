using Buuv.Domain;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Membership;

public sealed class CodeRunTests
{
    private static readonly NeighbourhoodCode Home = new("BU05460800");
    private static readonly DateTime Now = Street.Noon;

    private readonly CodeRun letters = CodeRun.ForStreet(
        Id.New<CodeRunId>(),
        HouseNumbers.From("Valkenpad", "2", "6", StreetSide.Even).Value,
        Home,
        "Bo",
        Now
    );

    [Fact]
    public void Every_address_gets_a_code_of_its_own()
    {
        Assert.Equal(["Valkenpad 2", "Valkenpad 4", "Valkenpad 6"], letters.Codes.Select(code => code.Where));
        Assert.Equal(3, letters.Codes.Select(code => code.Code).Distinct().Count());
        Assert.All(letters.Codes, code =>
            Assert.Equal(code.Code, PaperCode.Read(PaperCode.Spaced(code.Code).ToLowerInvariant(), MembershipCode.Length))
        );
    }

    [Fact]
    public void Whoever_types_the_code_of_their_letter_is_a_member()
    {
        var noor = Newcomer();
        Assert.True(Vouch(noor).IsDone);
        Assert.Equal((Now, MembershipGround.Letter), (noor.MemberSince, noor.MemberBy));
    }

    [Fact]
    public void A_letter_is_for_the_people_behind_one_door()
    {
        for (var person = 0; person < CodeRun.PeoplePerLetter; person++) Assert.True(Vouch(Newcomer()).IsDone);
        var seventh = Newcomer();
        Assert.IsType<MembershipCodeUsedUp>(Vouch(seventh).Refusal);
        Assert.False(seventh.IsMember);
    }

    [Fact]
    public void Who_is_a_member_already_uses_nothing_up()
    {
        var noor = Newcomer();
        for (var times = 0; times < 3; times++) Assert.True(Vouch(noor).IsDone);
        Assert.Equal(1, letters.Codes[0].Uses);
    }

    [Fact]
    public void A_code_of_another_buurt_says_nothing_about_somebody()
    {
        var elsewhere = Newcomer(new("BU05460900"));
        Assert.IsType<MembershipCodeElsewhere>(Vouch(elsewhere).Refusal);
        Assert.False(elsewhere.IsMember);
    }

    [Fact]
    public void A_code_works_for_half_a_year_and_not_before_it_was_made()
    {
        Assert.True(Vouch(Newcomer(), Now.AddMonths(CodeRun.MonthsGood).AddSeconds(-1)).IsDone);
        Assert.IsType<MembershipCodeOver>(Vouch(Newcomer(), Now.AddMonths(CodeRun.MonthsGood)).Refusal);
        Assert.IsType<MembershipCodeOver>(Vouch(Newcomer(), Now.AddHours(-2)).Refusal);
    }

    [Fact]
    public void Codes_that_got_about_stop_working_and_members_stay_members()
    {
        var noor = Newcomer();
        Vouch(noor);
        letters.Withdraw(Now);
        Assert.IsType<MembershipCodeOver>(Vouch(Newcomer()).Refusal);
        Assert.True(noor.IsMember);
    }

    [Theory]
    [InlineData(null, "1", "3", StreetSide.Both, typeof(StreetMissing))]
    [InlineData("   ", "1", "3", StreetSide.Both, typeof(StreetMissing))]
    [InlineData("Valkenpad", "", "3", StreetSide.Both, typeof(HouseNumbersUnclear))]
    [InlineData("Valkenpad", "3", "1", StreetSide.Both, typeof(HouseNumbersUnclear))]
    [InlineData("Valkenpad", "0", "1", StreetSide.Both, typeof(HouseNumbersUnclear))]
    [InlineData("Valkenpad", "1", "12a", StreetSide.Both, typeof(HouseNumbersUnclear))]
    [InlineData("Valkenpad", "1", "99999", StreetSide.Both, typeof(HouseNumbersUnclear))]
    [InlineData("Valkenpad", "1", "3", (StreetSide)9, typeof(HouseNumbersUnclear))]
    [InlineData("Valkenpad", "3", "3", StreetSide.Even, typeof(NoHouseThere))]
    [InlineData("Valkenpad", "1", "151", StreetSide.Both, typeof(TooManyLetters))]
    public void What_is_no_row_of_addresses_is_refused(string? street, string? first, string? last, StreetSide side, Type refusal) =>
        Assert.IsType(refusal, HouseNumbers.From(street, first, last, side).Refusal);

    private static Resident Newcomer(NeighbourhoodCode? home = null) =>
        Resident.Join(Id.New<ResidentId>(), new("Noor", null, Reachability.Web, null, null), home ?? Home, Now).Value;

    private Result Vouch(Resident who, DateTime? at = null) => letters.Vouch(who, letters.Codes[0].Code, at ?? Now);
}
