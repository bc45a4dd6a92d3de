using System.Globalization;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;

namespace Buuv.Tests.Platform.Matching;

/// <summary>How much of a promise is left, said as people count: by day.</summary>
public sealed class PromiseClockTests : IDisposable
{
    private static readonly AwakeHours Day = new(new(8, 0), new(21, 0), DutchTime.Zone);

    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public PromiseClockTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new("nl");

    public void Dispose() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;

    private static DateTime Dutch(int day, int hour, int minute = 0) => DutchTime.ToUtc(new(2026, 11, day, hour, minute, 0));

    [Theory]
    [InlineData(24, 15, 0, "nog 5 uur")]
    [InlineData(24, 11, 59, "nog 119 minuten")]
    [InlineData(24, 10, 1, "bijna te laat")]
    [InlineData(25, 10, 0, "nog 13 uur")]
    public void What_is_left_is_said_in_hours_by_day_and_never_as_more_than_it_is(int day, int hour, int minute, string said) =>
        Assert.Equal(said, PromiseClock.Left(Dutch(day, hour, minute), Day, Dutch(24, 10)));

    [Theory]
    [InlineData(24, 9, "te laat sinds 09:00")]
    [InlineData(23, 20, "te laat sinds gisteren")]
    [InlineData(22, 20, "te laat sinds zondag 22 november")]
    public void What_is_late_says_since_when(int day, int hour, string said) =>
        Assert.Equal(said, PromiseClock.Left(Dutch(day, hour), Day, Dutch(24, 10)));
}
