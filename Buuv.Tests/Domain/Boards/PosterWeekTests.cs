using System.Globalization;
using Buuv.Domain.Boards;

namespace Buuv.Tests.Domain.Boards;

public sealed class PosterWeekTests
{
    [Theory]
    [InlineData("2026-11-16", 47, "2026-11-22")]
    [InlineData("2026-11-19", 47, "2026-11-22")]
    [InlineData("2026-11-20", 48, "2026-11-29")]
    [InlineData("2026-11-22", 48, "2026-11-29")]
    [InlineData("2026-12-28", 53, "2027-01-03")]
    [InlineData("2027-01-01", 1, "2027-01-10")]
    public void From_Friday_on_the_poster_is_for_the_week_that_comes(string today, int number, string lastDay) =>
        Assert.Equal(new PosterWeek(number, Day(lastDay)), PosterWeek.At(Day(today)));

    [Fact]
    public void Each_week_has_another_colour_than_the_five_before_it_also_over_new_year()
    {
        var colours = Enumerable.Range(0, 120).Select(week => PosterWeek.Until(new DateOnly(2026, 1, 4).AddDays(7 * week)).Colour).ToList();
        for (var week = 5; week < colours.Count; week++) Assert.Equal(6, colours[(week - 5)..(week + 1)].Distinct().Count());
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
