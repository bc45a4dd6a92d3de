using Buuv.Domain;
using Buuv.Domain.Boards;

namespace Buuv.Tests.Domain.Boards;

public sealed class BoardWatchTests
{
    private static readonly NoticeBoardId DeKooi = Id.New<NoticeBoardId>();

    private static readonly DateTime Noon = Street.Noon;

    [Theory]
    [InlineData(0, BoardCondition.Fine)]
    [InlineData(7.9, BoardCondition.Fine)]
    [InlineData(8, BoardCondition.Due)]
    [InlineData(11.9, BoardCondition.Due)]
    [InlineData(12, BoardCondition.Stale)]
    [InlineData(400, BoardCondition.Stale)]
    public void A_board_that_was_seen_hanging_waits_again_after_eight_days_and_is_stale_after_twelve(
        double days,
        BoardCondition condition
    ) => Assert.Equal(condition, Seen(BoardState.Hanging).ConditionAt(Noon.AddDays(days)));

    [Fact]
    public void What_was_printed_is_to_be_hung_up_until_somebody_looked_after_that()
    {
        Assert.Equal(BoardCondition.ToHang, (Seen(BoardState.Hanging) with { Printed = Noon.AddDays(1) }).ConditionAt(Noon.AddDays(2)));
        Assert.Equal(BoardCondition.ToHang, new BoardWatch(DeKooi, Noon, null) { Printed = Noon.AddDays(1) }.ConditionAt(Noon.AddDays(2)));
        Assert.Equal(BoardCondition.Fine, (Seen(BoardState.Hanging) with { Printed = Noon.AddDays(-1) }).ConditionAt(Noon.AddDays(2)));
        Assert.Equal(BoardCondition.NeedsWork, (Seen(BoardState.Gone) with { Printed = Noon.AddDays(-1) }).ConditionAt(Noon.AddDays(2)));
    }

    [Fact]
    public void What_is_wrong_with_a_board_stays_to_be_seen_when_its_poster_is_printed_until_somebody_says_it_is_mended()
    {
        var wet = Seen(BoardState.Other) with { Printed = Noon.AddDays(1) };
        Assert.Equal(BoardCondition.NeedsWork, wet.ConditionAt(Noon.AddDays(2)));
        Assert.Equal(BoardCondition.NeedsWork, wet.ConditionAt(Noon.AddDays(30)));
        Assert.Equal(Noon, wet.WaitsSince(Noon.AddDays(2)));
        Assert.Equal(BoardCondition.ToHang, (Seen(BoardState.Hanging) with { Printed = Noon.AddDays(1) }).ConditionAt(Noon.AddDays(2)));
    }

    [Theory]
    [InlineData(BoardState.Gone, 0, BoardCondition.NeedsWork)]
    [InlineData(BoardState.Other, 7.9, BoardCondition.NeedsWork)]
    [InlineData(BoardState.Gone, 9, BoardCondition.Due)]
    [InlineData(BoardState.Gone, 12, BoardCondition.Stale)]
    public void A_poster_that_is_gone_is_work_at_once(BoardState state, double days, BoardCondition condition) =>
        Assert.Equal(condition, Seen(state).ConditionAt(Noon.AddDays(days)));

    [Fact]
    public void As_long_as_nobody_looked_the_days_count_from_when_it_was_hung()
    {
        var never = new BoardWatch(DeKooi, Noon, null);
        Assert.Equal((BoardCondition.Fine, BoardCondition.Due), (never.ConditionAt(Noon.AddDays(7)), never.ConditionAt(Noon.AddDays(8))));
    }

    [Theory]
    [InlineData(7.9, false, false)]
    [InlineData(8, true, false)]
    [InlineData(12, true, true)]
    [InlineData(21.9, true, true)]
    [InlineData(22, false, true)]
    [InlineData(26, false, false)]
    [InlineData(400, false, false)]
    public void The_caretaker_is_asked_first_then_the_ambassador_and_after_long_nobody(double days, bool caretaker, bool ambassador)
    {
        var watch = Seen(BoardState.Hanging);
        Assert.Equal((caretaker, ambassador), (watch.RemindsCaretaker(Noon.AddDays(days)), watch.RemindsAmbassador(Noon.AddDays(days))));
    }

    [Fact]
    public void A_printed_poster_waits_from_its_printing_until_it_is_seen_and_any_other_board_from_its_last_look()
    {
        var seen = Seen(BoardState.Hanging);
        Assert.Equal(Noon, seen.WaitsSince(Noon.AddDays(1)));
        Assert.Equal(Noon, (seen with { Printed = Noon.AddDays(-2) }).WaitsSince(Noon.AddDays(1)));
        Assert.Equal(Noon.AddDays(2), (seen with { Printed = Noon.AddDays(2) }).WaitsSince(Noon.AddDays(3)));
    }

    private static BoardWatch Seen(BoardState state) =>
        new(
            DeKooi,
            Noon.AddDays(-100),
            BoardCheck.Record(Id.New<BoardCheckId>(), DeKooi, state, state == BoardState.Other ? "Nat" : null, null, Noon).Value
        );
}
