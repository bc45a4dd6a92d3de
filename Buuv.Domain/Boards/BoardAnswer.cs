namespace Buuv.Domain.Boards;

/// <summary>An answer that came from a number on a board. Refers to the answer, never to the resident.</summary>
public sealed class BoardAnswer(NoticeBoardId board, PostId post, ResponseId response, DateTime at)
{
    public long Id { get; private set; }

    public NoticeBoardId Board { get; private set; } = board;

    public PostId Post { get; private set; } = post;

    public ResponseId Response { get; private set; } = response;

    public DateTime At { get; private set; } = at;
}
