using System.Globalization;
using Buuv.Domain.Care;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;

namespace Buuv.Tests.Features.Care;

public sealed class CaseWordsTests
{
    private static readonly DateTime Asked = Street.Noon;

    // Four days were promised.
    [Theory]
    [InlineData(0, "Nog 4 dagen")]
    [InlineData(69, "Nog 1 dag en 3 uur")]
    [InlineData(72, "Nog 1 dag")]
    [InlineData(95.5, "Nog 1 uur")]
    [InlineData(96, "1 uur te laat")]
    [InlineData(106, "10 uur te laat")]
    [InlineData(146, "2 dagen en 2 uur te laat")]
    [InlineData(200, "4 dagen te laat")]
    public void What_is_left_of_a_promise_is_said_in_days_and_hours(double hours, string says) =>
        Assert.Equal(says, InDutch(() => CaseWords.Of(new Wait(WorkKind.Case, Asked), Asked.AddHours(hours))));

    [Fact]
    public void A_partner_reads_that_it_is_with_them()
    {
        Assert.Equal(
            ("Gevraagd aan jullie", "Bij jullie", "Bij een partner"),
            InDutch(() => (
                CaseWords.Of(CaseStatus.Referred, isOurs: true),
                CaseWords.Of(CaseStatus.AtPartner, isOurs: true),
                CaseWords.Of(CaseStatus.AtPartner)
            ))
        );
        Assert.Equal("Klaar", InDutch(() => CaseWords.Of(CaseStatus.Closed, isOurs: true)));
    }

    private static T InDutch<T>(Func<T> say)
    {
        var (before, culture) = (CultureInfo.CurrentUICulture, new CultureInfo("nl"));
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
