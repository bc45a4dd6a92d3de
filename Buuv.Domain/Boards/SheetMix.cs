using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>A sheet while it fills: puts one post after another, and remembers why each went before the others.</summary>
/// <param name="near">Neighbourhoods that the board serves.</param>
/// <param name="company">The boards nearby; null for a board that hangs alone.</param>
/// <param name="isExplained">False remembers no reasons: they are found by comparing all with all.</param>
internal sealed class SheetMix(IReadOnlySet<NeighbourhoodCode> near, BoardCompany? company, SheetRoom room, bool isExplained)
{
    /// <summary>Number of posts of its own neighbourhoods that a board shows even when a board nearby shows them too.</summary>
    private const int LeastOfOwn = 2;

    private readonly List<ChosenPost> chosen = [];
    private readonly List<LeftOutPost> leftOut = [];
    private readonly Dictionary<PostId, LeftOutBecause> passedOver = [];
    private HashSet<PostId> silent = [];
    private HashSet<PostId> elsewhere = [];

    public SheetProposal Proposal => new(chosen, [.. leftOut.OrderByDescending(one => one.Post.FeedOrder)]);

    public void LeaveOut(Post post, LeftOutBecause because)
    {
        if (isExplained) leftOut.Add(new(post, because));
    }

    /// <summary>Puts a post by hand, as far as there is room.</summary>
    public void Put(Post post, ChosenBecause because)
    {
        if (HasRoomFor(post)) chosen.Add(new(post, [because]));
        else LeaveOut(post, LeftOutBecause.NoRoom);
    }

    /// <summary>Fills the room that is left with a mix of these.</summary>
    /// <param name="newestFirst">Of two that are equally good the first goes before.</param>
    public void Fill(IEnumerable<Post> newestFirst)
    {
        var (waiting, tooLong) = (newestFirst.ToList(), new List<Post>());
        silent = [.. waiting.Where(post => !TellingTitle.Tells(post.Text.Title)).Select(post => post.Id)];
        elsewhere = [.. waiting.Where(post => company?.Leaves(post) == true).Select(post => post.Id)];
        while (waiting.Count > 0 && !room.IsFull)
        {
            var best = waiting.MinBy(RankOf)!;
            waiting.Remove(best);
            if (!HasRoomFor(best))
            {
                tooLong.Add(best);
                continue;
            }
            // Something shorter came after them: then their length kept them off.
            foreach (var post in tooLong) passedOver[post.Id] = LeftOutBecause.NoRoom;
            PutBefore(best, waiting);
        }
        foreach (var post in tooLong.Concat(waiting))
            LeaveOut(post, passedOver.GetValueOrDefault(post.Id, LeftOutBecause.NoRoom));
    }

    private bool HasRoomFor(Post post) => room.Take(post.Text.Title, post.Text.Details) is not null;

    private void PutBefore(Post best, List<Post> others)
    {
        if (!isExplained)
        {
            chosen.Add(new(best, []));
            return;
        }
        var (rank, reasons) = (RankOf(best), new SortedSet<ChosenBecause>());
        foreach (var other in others)
        {
            var (because, not) = Compare(best, rank, other, RankOf(other));
            reasons.Add(because);
            // What it lost by when its own kind had its turn says more than that it had not.
            if (not != LeftOutBecause.OtherKindInTurn) passedOver[other.Id] = not;
            else passedOver.TryAdd(other.Id, not);
        }
        if (reasons.Count == 0) reasons.Add(ChosenBecause.OnlyOne);
        chosen.Add(new(best, [.. reasons]));
    }

    // The lowest goes first: by turns a request and an offer, then what the board is for, then titles that tell, then variety.
    private Rank RankOf(Post post) =>
        new(
            chosen.Count(other => other.Post.Kind == post.Kind),
            TurnOf(post),
            silent.Contains(post.Id),
            chosen.Count(other => other.Post.Category == post.Category),
            chosen.Count(other => other.Post.Neighbourhood == post.Neighbourhood)
        );

    // Posts of its own neighbourhoods that are not left to a board nearby; then some that are; then posts from farther away.
    private int TurnOf(Post post) => (near.Contains(post.Neighbourhood), elsewhere.Contains(post.Id)) switch
    {
        (true, false) => 0,
        (true, true) => chosen.Count(other => near.Contains(other.Post.Neighbourhood)) < LeastOfOwn ? 1 : 3,
        (false, false) => 2,
        _ => 4,
    };

    /// <summary>By what the one goes before the other: the first thing in which their ranks differ.</summary>
    private (ChosenBecause, LeftOutBecause) Compare(Post best, Rank mine, Post other, Rank theirs)
    {
        if (mine.OfKind != theirs.OfKind) return (ChosenBecause.KindInTurn, LeftOutBecause.OtherKindInTurn);
        if (mine.Turn != theirs.Turn)
            return near.Contains(best.Neighbourhood) && !near.Contains(other.Neighbourhood)
                ? (ChosenBecause.OwnNeighbourhood, LeftOutBecause.FartherAway)
                : (ChosenBecause.NotOnBoardNearby, LeftOutBecause.OnBoardNearby);
        if (mine.IsSilent != theirs.IsSilent) return (ChosenBecause.TellingTitle, LeftOutBecause.SilentTitle);
        if (mine.OfCategory != theirs.OfCategory) return (ChosenBecause.OtherCategory, LeftOutBecause.SameCategory);
        if (mine.OfNeighbourhood != theirs.OfNeighbourhood) return (ChosenBecause.OtherNeighbourhood, LeftOutBecause.SameNeighbourhood);
        return (ChosenBecause.Newest, LeftOutBecause.Older);
    }

    private readonly record struct Rank(int OfKind, int Turn, bool IsSilent, int OfCategory, int OfNeighbourhood) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Parts.CompareTo(other.Parts);

        private (int, int, bool, int, int) Parts => (OfKind, Turn, IsSilent, OfCategory, OfNeighbourhood);
    }
}
