using Buuv.Domain.Phone;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Phone;

/// <summary>The phone team of Leiden is there on weekdays from nine to five; another one until eight.</summary>
public sealed class CallTimesTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly CallTimes Leiden = new(new(9, 0), new(17, 0), Amsterdam);
    private static readonly CallTimes Late = new(new(9, 0), new(20, 0), Amsterdam);

    [Theory]
    [InlineData("2026-11-23 08:59", false)]
    [InlineData("2026-11-23 09:00", true)]
    [InlineData("2026-11-23 16:59", true)]
    [InlineData("2026-11-23 17:00", false)]
    [InlineData("2026-11-21 12:00", false)]
    [InlineData("2026-11-22 12:00", false)]
    [InlineData("2026-07-20 09:00", true)]
    public void Somebody_is_there_on_weekdays_by_the_clock_on_the_wall(string wall, bool open) =>
        Assert.Equal(open, Leiden.IsOpen(Utc(wall)));

    [Theory]
    [InlineData(BestTimes.Any, "2026-11-23 10:00", true)]
    [InlineData(BestTimes.Morning, "2026-11-23 11:59", true)]
    [InlineData(BestTimes.Morning, "2026-11-23 12:00", false)]
    [InlineData(BestTimes.Afternoon, "2026-11-23 12:00", true)]
    [InlineData(BestTimes.Morning | BestTimes.Evening, "2026-11-23 15:00", false)]
    [InlineData(BestTimes.Afternoon, "2026-11-23 17:00", false)]
    public void Best_times_are_kept_to(BestTimes best, string wall, bool suits) => Assert.Equal(suits, Leiden.Suits(best, Utc(wall)));

    [Fact]
    public void Who_likes_only_hours_at_which_nobody_rings_is_rung_all_the_same()
    {
        Assert.True(Leiden.Suits(BestTimes.Evening, Utc("2026-11-23 10:00")));
        Assert.False(Late.Suits(BestTimes.Evening, Utc("2026-11-23 10:00")));
        Assert.True(Late.Suits(BestTimes.Evening, Utc("2026-11-23 19:00")));
    }

    [Theory]
    [InlineData(BestTimes.Any, "2026-11-23 10:00", "2026-11-23 12:00")]
    [InlineData(BestTimes.Any, "2026-11-23 15:00", "2026-11-24 09:00")]
    [InlineData(BestTimes.Any, "2026-11-27 15:00", "2026-11-30 09:00")]
    [InlineData(BestTimes.Morning, "2026-11-23 10:00", "2026-11-24 09:00")]
    [InlineData(BestTimes.Afternoon, "2026-11-27 13:00", "2026-11-30 12:00")]
    [InlineData(BestTimes.Any, "2026-11-21 10:00", "2026-11-23 09:00")]
    public void The_next_try_is_in_another_part_of_a_day(BestTimes best, string now, string next) =>
        Assert.Equal(Utc(next), Leiden.NextPart(best, Utc(now)));

    [Theory]
    [InlineData(BestTimes.Any, "2026-11-23 10:00", "2026-11-24 12:00")]
    [InlineData(BestTimes.Any, "2026-11-23 15:00", "2026-11-24 09:00")]
    [InlineData(BestTimes.Morning, "2026-11-27 10:00", "2026-11-30 09:00")]
    public void After_a_voicemail_there_is_a_night_to_ring_back(BestTimes best, string now, string next) =>
        Assert.Equal(Utc(next), Leiden.NextDay(best, Utc(now)));

    [Theory]
    [InlineData("2026-11-25 10:00", "2026-11-24 09:00")]
    [InlineData("2026-11-23 10:00", "2026-11-20 09:00")]
    [InlineData("2026-11-22 23:30", "2026-11-20 09:00")]
    public void The_day_before_is_one_on_which_somebody_rings(string meeting, string opening) =>
        Assert.Equal(Utc(opening), Leiden.OpeningBefore(Utc(meeting)));

    private static DateTime Utc(string wall) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture), Amsterdam);
}
