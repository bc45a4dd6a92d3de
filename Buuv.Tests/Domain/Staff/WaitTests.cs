using Buuv.Domain.Boards;
using Buuv.Domain.Staff;

namespace Buuv.Tests.Domain.Staff;

public class WaitTests
{
    private static readonly DateTime Since = new(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_kind_of_work_has_a_promise_of_a_day_or_more() =>
        Assert.All(Enum.GetValues<WorkKind>(), kind => Assert.InRange(kind.Promise, TimeSpan.FromDays(1), TimeSpan.FromDays(8)));

    [Fact]
    public void A_board_is_late_when_its_caretaker_is_reminded() => Assert.Equal(BoardWatch.Patience, WorkKind.Board.Promise);

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0, 0, false)]
    [InlineData(12, 25, false)]
    [InlineData(47, 97, false)]
    [InlineData(48, 100, true)]
    [InlineData(500, 100, true)]
    public void A_request_without_a_response_is_late_after_two_days(int hours, int percent, bool isLate)
    {
        var wait = new Wait(WorkKind.UnansweredRequest, Since);

        Assert.Equal((percent, isLate), (wait.PercentAt(Since.AddHours(hours)), wait.IsLate(Since.AddHours(hours))));
    }
}
