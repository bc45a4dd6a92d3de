namespace Buuv.Domain.Boards;

/// <summary>A number from a board led to an answer. Names the answer, never the person.</summary>
public sealed class BoardAnswer(NoticeBoardId board, PostId post, ResponseId response, DateTime at)
{
    public long Id { get; private set; }

    public NoticeBoardId Board { get; private set; } = board;

    public PostId Post { get; private set; } = post;

    public ResponseId Response { get; private set; } = response;

    public DateTime At { get; private set; } = at;
}
