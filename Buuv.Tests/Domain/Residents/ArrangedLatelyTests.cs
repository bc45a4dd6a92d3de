using Buuv.Domain;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Residents;

public sealed class ArrangedLatelyTests
{
    private static readonly ArrangeLimits Limits = new(PerDay: 3, AtOnce: 10, InAllPerDay: 200);
    private static readonly ArrangedLately Nothing = new(0, 0, 0, 0, null);

    [Fact]
    public void Who_began_for_few_may_begin_for_one_more() =>
        Assert.Null((Nothing with { Today = 2, Standing = 9, InAllToday = 199, ToAddress = 1 }).MayBegin(Limits, Street.Noon).Refusal);

    [Fact]
    public void A_fourth_on_one_day_waits_for_tomorrow() => Assert.Equal(new EnoughPeopleToday(3), May(Nothing with { Today = 3 }));

    [Fact]
    public void An_eleventh_at_once_is_for_somebody_whose_work_it_is() =>
        Assert.Equal(new EnoughPeople(10), May(Nothing with { Standing = 10 }));

    [Fact]
    public void Everybody_together_makes_us_write_so_often_a_day() =>
        Assert.Equal(new EnoughForToday(), May(Nothing with { InAllToday = 200 }));

    [Fact]
    public void One_address_is_written_to_for_two_in_a_house_and_then_left_in_peace() =>
        Assert.Equal(new AddressLeftInPeace(), May(Nothing with { ToAddress = 2 }));

    [Fact]
    public void Who_said_no_is_left_in_peace_for_a_year()
    {
        Assert.Equal(new AddressLeftInPeace(), May(Nothing with { AddressObjected = Street.Noon.AddDays(-364) }));
        Assert.Null(May(Nothing with { AddressObjected = Street.Noon.AddDays(-366) }));
    }

    private static Refusal? May(ArrangedLately lately) => lately.MayBegin(Limits, Street.Noon).Refusal;
}
