using Buuv.Domain.Figures;

namespace Buuv.Tests.Domain.Figures;

public class FigurePeriodTests
{
    [Theory]
    [InlineData(PeriodLength.Week, "2026-11-29", "2026-w48", "2026-11-23", "2026-11-30")]
    [InlineData(PeriodLength.Week, "2027-01-01", "2026-w53", "2026-12-28", "2027-01-04")]
    [InlineData(PeriodLength.Month, "2026-12-31", "2026-12", "2026-12-01", "2027-01-01")]
    [InlineData(PeriodLength.Quarter, "2026-11-30", "2026-k4", "2026-10-01", "2027-01-01")]
    [InlineData(PeriodLength.Quarter, "2026-03-31", "2026-k1", "2026-01-01", "2026-04-01")]
    public void A_day_lies_in_one_week_month_and_quarter(PeriodLength length, string day, string slug, string first, string end)
    {
        var period = FigurePeriod.Containing(length, On(day));
        Assert.Equal((slug, On(first), On(end)), (period.Slug, period.FirstDay, period.End));
        Assert.Equal(period, FigurePeriod.Parse(slug));
        Assert.Equal(period, period.Next.Previous);
        Assert.Equal(period.End, period.Next.FirstDay);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-0")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2025-w53")]
    [InlineData("2026-w0")]
    [InlineData("2026-w7")]
    [InlineData("2026-k5")]
    [InlineData("2026-k4-1")]
    [InlineData("0000-k4")]
    [InlineData("1999-12")]
    [InlineData("9999-w52")]
    [InlineData("+026-11")]
    [InlineData("2026-w４8")]
    public void What_is_no_period_is_none(string? typed) => Assert.Null(FigurePeriod.Parse(typed));

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
