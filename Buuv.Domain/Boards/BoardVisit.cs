namespace Buuv.Domain.Boards;

public enum BoardVisitBy
{
    QrCode,
    TypedNumber,

    /// <summary>A caller read the number out to the phone team.</summary>
    Phone,
}

/// <summary>A number from a sheet or slip was looked up. Nothing is kept about the visitor.</summary>
public sealed class BoardVisit(NoticeBoardId board, PostId post, BoardVisitBy by, DateTime at)
{
    public long Id { get; private set; }

    public NoticeBoardId Board { get; private set; } = board;

    public PostId Post { get; private set; } = post;

    public BoardVisitBy By { get; private set; } = by;

    public DateTime At { get; private set; } = at;
}
