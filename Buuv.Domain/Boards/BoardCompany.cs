using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Buuv.Domain.Boards;

/// <summary>The boards round the corner of a board. They divide between them what several of them may show, so that whoever passes two sees more.
/// Each post goes by preference to one of them, always the same one, whichever board is made first.</summary>
/// <param name="Others">The boards nearby, without the board itself.</param>
public sealed record BoardCompany(NoticeBoardId Board, IReadOnlyList<NoticeBoardId> Others)
{
    /// <summary>Whoever walks ten minutes passes both.</summary>
    private const double RoundTheCorner = 1;

    public static BoardCompany Of(NoticeBoard board, IEnumerable<NoticeBoard> all) => new(board.Id,
        [.. all.Where(other => other.Id != board.Id && other.Location.KilometresTo(board.Location) <= RoundTheCorner).Select(other => other.Id)]);

    /// <summary>This post is rather for a board nearby. It may hang here too when there is nothing else.</summary>
    public bool Leaves(PostId post)
    {
        var mine = Weight(Board, post);
        return Others.Any(other => Weight(other, post) > mine);
    }

    // Highest random weight (Thaler and Ravishankar, 1998): every board comes to the same answer by itself.
    private static ulong Weight(NoticeBoardId board, PostId post) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData([.. board.Value.ToByteArray(), .. post.Value.ToByteArray()]));
}
