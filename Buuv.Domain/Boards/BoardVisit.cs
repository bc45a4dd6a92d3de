namespace Buuv.Domain.Boards;

public enum BoardVisitBy
{
    QrCode,
    TypedNumber,

    /// <summary>A caller read the number out to the phone team.</summary>
    Phone,
}

/// <summary>A number from a sheet or slip was looked up. Nothing is kept about the visitor.</summary>
public sealed class BoardVisit(NoticeBoardId boardId, PostId postId, BoardVisitBy by, DateTime at)
{
    public long Id { get; private set; }

    public NoticeBoardId BoardId { get; private set; } = boardId;

    public PostId PostId { get; private set; } = postId;

    public BoardVisitBy By { get; private set; } = by;

    public DateTime At { get; private set; } = at;
}
