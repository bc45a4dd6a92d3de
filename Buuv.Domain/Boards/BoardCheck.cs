namespace Buuv.Domain.Boards;

/// <summary>The state in which the poster was found.</summary>
public enum BoardState
{
    Hanging,
    Gone,

    /// <summary>Another state; the remark describes it.</summary>
    Other,
}

/// <summary>A check of a board by a member of staff or a passer-by.</summary>
public sealed class BoardCheck
{
    /// <summary>Longest remark, in characters.</summary>
    public const int MaxRemark = 300;

    private BoardCheck(BoardCheckId id, NoticeBoardId boardId, BoardState state, string? remark, string? by, DateTime at)
    {
        Id = id;
        BoardId = boardId;
        State = state;
        Remark = remark;
        By = by;
        At = at;
    }

    public BoardCheckId Id { get; private set; }

    public NoticeBoardId BoardId { get; private set; }

    public BoardState State { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>First name of the member of staff who checked the board; null for a passer-by who scanned the code on the sheet and stays
    /// anonymous.</summary>
    public string? By { get; private set; }

    public DateTime At { get; private set; }

    /// <param name="state">Null when no button was pressed.</param>
    public static Result<BoardCheck> Record(
        BoardCheckId id,
        NoticeBoardId board,
        BoardState? state,
        string? remark,
        string? by,
        DateTime now
    )
    {
        if (state is not { } found || !found.IsKnown) return new BoardStateMissing();
        var words = TidyText.Lines(remark);
        if (words.Length > MaxRemark) return new BoardRemarkTooLong(words.Length, MaxRemark);
        if (found == BoardState.Other && !TidyText.IsReadable(words)) return new BoardRemarkMissing();
        return new BoardCheck(id, board, found, words.Length > 0 ? words : null, by, now);
    }
}

public sealed record BoardStateMissing : Refusal;

/// <summary>"Something else" was chosen without a remark.</summary>
public sealed record BoardRemarkMissing() : Refusal(nameof(BoardCheck.Remark));

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record BoardRemarkTooLong(int Length, int Max) : Refusal(nameof(BoardCheck.Remark));
