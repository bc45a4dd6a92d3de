using System.Globalization;
using Buuv.Domain.Figures;

namespace Buuv.Tests.Domain.Figures;

public class FigureMonthTests
{
    [Theory]
    [InlineData("2026-12-31", "2026-12", "2026-12-01", "2027-01-01")]
    [InlineData("2027-01-01", "2027-01", "2027-01-01", "2027-02-01")]
    [InlineData("2028-02-29", "2028-02", "2028-02-01", "2028-03-01")]
    public void A_day_lies_in_one_month(string day, string slug, string first, string end)
    {
        var month = FigureMonth.Of(On(day));
        Assert.Equal((slug, On(first), On(end)), (month.Slug, month.FirstDay, month.End));
        Assert.Equal(month, FigureMonth.Parse(slug));
        Assert.Equal(month, month.Next.Previous);
        Assert.Equal(month.End, month.Next.FirstDay);
    }

    [Fact]
    public void A_month_is_over_when_the_next_has_begun()
    {
        var month = FigureMonth.Of(new(2026, 11, 21));
        Assert.False(month.IsOver(new(2026, 11, 30)));
        Assert.True(month.IsOver(new(2026, 12, 1)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-0")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-w48")]
    [InlineData("2026-k4")]
    [InlineData("2026-11-01")]
    [InlineData(" 2026-11")]
    [InlineData("0000-01")]
    [InlineData("1999-12")]
    [InlineData("9999-12")]
    [InlineData("+026-11")]
    [InlineData("2026-１1")]
    public void What_is_no_month_is_none(string? typed) => Assert.Null(FigureMonth.Parse(typed));

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
