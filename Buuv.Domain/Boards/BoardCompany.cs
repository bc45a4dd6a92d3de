using System.Buffers.Binary;
using System.Security.Cryptography;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>A board and those round its corner. They divide between them what several of them may show, so that whoever passes two sees
/// more.
/// Each post goes by preference to one of them, always the same one, whichever board is made first.</summary>
/// <param name="Others">The boards nearby, without the board itself.</param>
public sealed record BoardCompany(NoticeBoard Board, IReadOnlyList<NoticeBoard> Others)
{
    /// <summary>Whoever walks ten minutes passes both.</summary>
    private const double RoundTheCorner = 1;

    public static BoardCompany Of(NoticeBoard board, IEnumerable<NoticeBoard> all) =>
        new(board, [.. all.Where(other => other.Id != board.Id && other.Location.KilometresTo(board.Location) <= RoundTheCorner)]);

    /// <summary>This post is rather for a board nearby. It may hang here too when there is nothing else.</summary>
    public bool Leaves(Post post)
    {
        // A post of a buurt is for the boards of that buurt, as long as there is one.
        var serving = Others.Append(Board).Where(board => board.Neighbourhoods.Contains(post.Neighbourhood)).ToList();
        var mine = Weight(Board.Id, post.Id);
        return serving.Count > 0 && !serving.Contains(Board)
            || (serving.Count > 0 ? serving : Others).Any(other => other.Id != Board.Id && Weight(other.Id, post.Id) > mine);
    }

    // Highest random weight (Thaler and Ravishankar, 1998): every board comes to the same answer by itself.
    private static ulong Weight(NoticeBoardId board, PostId post) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData([.. board.Value.ToByteArray(), .. post.Value.ToByteArray()]));
}
