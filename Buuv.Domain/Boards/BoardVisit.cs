namespace Buuv.Domain.Boards;

public enum BoardVisitBy
{
    QrCode,
    TypedNumber,

    /// <summary>Read out to the phone team.</summary>
    Phone,
}

/// <summary>Somebody looked a number up from a sheet or slip. Nothing about who.</summary>
public sealed class BoardVisit(NoticeBoardId boardId, PostId postId, BoardVisitBy by, DateTime at)
{
    public long Id { get; private set; }

    public NoticeBoardId BoardId { get; private set; } = boardId;

    public PostId PostId { get; private set; } = postId;

    public BoardVisitBy By { get; private set; } = by;

    public DateTime At { get; private set; } = at;
}
