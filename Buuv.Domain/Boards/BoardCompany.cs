using System.Buffers.Binary;
using System.Security.Cryptography;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>A board and the boards near it. They divide the posts that several of them may show, so that a passer-by who sees two boards
/// sees more. Each post prefers one of the boards, always the same one, whichever poster is made first.</summary>
/// <param name="Others">The boards nearby, without the board itself.</param>
public sealed record BoardCompany(NoticeBoard Board, IReadOnlyList<NoticeBoard> Others)
{
    /// <summary>Distance in kilometres within which boards count as near: a walk of ten minutes.</summary>
    private const double RoundTheCorner = 1;

    public static BoardCompany Of(NoticeBoard board, IEnumerable<NoticeBoard> all) =>
        new(board, [.. all.Where(other => other.Id != board.Id && other.Location.KilometresTo(board.Location) <= RoundTheCorner)]);

    /// <summary>Whether this post prefers a board nearby. It may still hang here when there is nothing else.</summary>
    public bool Leaves(Post post)
    {
        // A post of a neighbourhood goes to the boards of that neighbourhood, as long as there is one.
        var serving = Others.Append(Board).Where(board => board.Neighbourhoods.Contains(post.Neighbourhood)).ToList();
        var mine = Weight(Board.Id, post.Id);
        return serving.Count > 0 && !serving.Contains(Board)
            || (serving.Count > 0 ? serving : Others).Any(other => other.Id != Board.Id && Weight(other.Id, post.Id) > mine);
    }

    // Highest random weight (Thaler and Ravishankar, 1998): every board computes the same answer without asking the others.
    private static ulong Weight(NoticeBoardId board, PostId post) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData([.. board.Value.ToByteArray(), .. post.Value.ToByteArray()]));
}
