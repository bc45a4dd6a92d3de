using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Domain.Matching;

/// <summary>A promise runs by day only, and an hour that summer time adds or takes is none of its hours.</summary>
public sealed class AwakeHoursTests
{
    private static readonly AwakeHours Day = new(new(8, 0), new(21, 0), DutchTime.Zone);

    private static DateTime Dutch(int month, int day, int hour, int minute = 0) => DutchTime.ToUtc(new(2026, month, day, hour, minute, 0));

    [Theory]
    [InlineData(10, 26, "next day, two hours before the same time of the day after next")]
    [InlineData(10, 13, "thirteen hours are one day")]
    public void Hours_are_counted_by_day_only(int hour, int hours, string because)
    {
        var from = Dutch(11, 24, hour);
        var until = Day.After(from, TimeSpan.FromHours(hours));
        Assert.True(until == Dutch(11, 24 + hours / 13, hour), because);
        Assert.Equal(TimeSpan.FromHours(hours), Day.Between(from, until));
    }

    [Fact]
    public void What_comes_in_at_night_begins_in_the_morning()
    {
        Assert.Equal(Dutch(11, 25, 8), Day.NextAwake(Dutch(11, 24, 22)));
        Assert.Equal(Dutch(11, 24, 8), Day.NextAwake(Dutch(11, 24, 3)));
        Assert.False(Day.IsAwake(Dutch(11, 24, 21)));
        Assert.True(Day.IsAwake(Dutch(11, 24, 20, 59)));
        Assert.Equal(Dutch(11, 25, 9), Day.After(Dutch(11, 24, 23), TimeSpan.FromHours(1)));
    }

    // The clock goes forward on 29 March and back on 25 October 2026.
    [Theory]
    [InlineData(3, 28)]
    [InlineData(10, 24)]
    public void A_night_in_which_the_clock_changes_counts_as_any_other(int month, int day)
    {
        Assert.Equal(Dutch(month, day + 1, 12), Day.After(Dutch(month, day, 12), TimeSpan.FromHours(13)));
        Assert.Equal(TimeSpan.FromHours(13), Day.Between(Dutch(month, day, 12), Dutch(month, day + 1, 12)));
    }

    [Fact]
    public void A_vraag_is_answered_sooner_when_its_day_is_near()
    {
        var (terms, placed) = (new PromiseTerms(), Dutch(11, 24, 10));
        Assert.Equal(Dutch(11, 26, 10), terms.DueAt(Category.Garden, null, placed, Day));
        Assert.Equal(Dutch(11, 27, 10), terms.DueAt(Category.Company, null, placed, Day));
        Assert.Equal(Dutch(11, 25, 10), terms.DueAt(Category.Garden, new(2026, 11, 27), placed, Day));
        // For tomorrow: eleven awake hours are left until its day begins, and half of that is sooner than six hours.
        Assert.Equal(Dutch(11, 24, 15, 30), terms.DueAt(Category.Garden, new(2026, 11, 25), placed, Day));
        Assert.Equal(Dutch(11, 24, 14), terms.DueAt(Category.Ride, new(2026, 11, 25), placed, Day));
        Assert.Equal(placed, terms.DueAt(Category.Babysitting, new(2026, 11, 25), placed, Day));
    }
}
