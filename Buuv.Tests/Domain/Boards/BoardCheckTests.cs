using Buuv.Domain;
using Buuv.Domain.Boards;

namespace Buuv.Tests.Domain.Boards;

public sealed class BoardCheckTests
{
    [Theory]
    [InlineData(BoardState.Hanging, null, null)]
    [InlineData(BoardState.Gone, "  ", null)]
    [InlineData(BoardState.Other, " Het papier\r\nis nat. ", "Het papier\nis nat.")]
    public void One_press_is_a_look(BoardState state, string? typed, string? kept)
    {
        var check = Look(state, typed).Value;
        Assert.Equal((state, kept, Street.Noon), (check.State, check.Remark, check.At));
    }

    [Fact]
    public void Something_else_says_what() => Assert.IsType<BoardRemarkMissing>(Look(BoardState.Other, " \u200B ").Refusal);

    [Fact]
    public void No_button_is_no_look()
    {
        Assert.IsType<BoardStateMissing>(Look(null, "Iets").Refusal);
        Assert.IsType<BoardStateMissing>(Look((BoardState)9, "Iets").Refusal);
    }

    [Fact]
    public void A_remark_has_room_for_three_hundred_characters()
    {
        Assert.True(Look(BoardState.Gone, new('a', 300)).IsDone);
        Assert.Equal(new BoardRemarkTooLong(301, 300), Look(BoardState.Gone, new('a', 301)).Refusal);
    }

    private static Result<BoardCheck> Look(BoardState? state, string? remark) =>
        BoardCheck.Record(Id.New<BoardCheckId>(), Id.New<NoticeBoardId>(), state, remark, "Hennie", Street.Noon);
}
