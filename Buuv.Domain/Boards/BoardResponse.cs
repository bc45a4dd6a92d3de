namespace Buuv.Domain.Boards;

/// <summary>An answer that came from a number on a board. Refers to the answer, never to the resident.</summary>
public sealed class BoardResponse(NoticeBoardId boardId, PostId postId, ResponseId responseId, DateTime at)
{
    public long Id { get; private set; }

    public NoticeBoardId BoardId { get; private set; } = boardId;

    public PostId PostId { get; private set; } = postId;

    public ResponseId ResponseId { get; private set; } = responseId;

    public DateTime At { get; private set; } = at;
}
