using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>What a board shows this week, and why: for every post that it might show, why it is on the sheet or why it is not.</summary>
/// <param name="Chosen">In the order of the sheet.</param>
/// <param name="LeftOut">Newest first.</param>
public sealed record SheetProposal(IReadOnlyList<ChosenPost> Chosen, IReadOnlyList<LeftOutPost> LeftOut);

/// <param name="Because">What brought it before the others, the heaviest first.</param>
public sealed record ChosenPost(Post Post, IReadOnlyList<ChosenBecause> Because);

public sealed record LeftOutPost(Post Post, LeftOutBecause Because);

/// <summary>What brings a post onto a sheet.</summary>
public enum ChosenBecause
{
    /// <summary>Staff pinned it: it comes back every week.</summary>
    Pinned,

    /// <summary>Staff chose it, or gave it its place.</summary>
    ByHand,

    /// <summary>There were fewer of its kind (request or offer) on the sheet.</summary>
    KindInTurn,

    /// <summary>It comes from a neighbourhood that the board serves.</summary>
    OwnNeighbourhood,

    /// <summary>The boards nearby leave it to this one.</summary>
    NotOnBoardNearby,

    /// <summary>Its title tells what it is about.</summary>
    TellingTitle,

    /// <summary>There were fewer of its category on the sheet.</summary>
    OtherCategory,

    /// <summary>There were fewer of its neighbourhood on the sheet.</summary>
    OtherNeighbourhood,

    Newest,

    /// <summary>It was the only one left.</summary>
    OnlyOne,
}

/// <summary>What keeps a post off a sheet.</summary>
public enum LeftOutBecause
{
    /// <summary>Staff took it off.</summary>
    Hidden,

    /// <summary>It names something private, which its author or staff have not allowed on paper yet.</summary>
    ReadFirst,

    /// <summary>Its author does not want it on paper.</summary>
    NoConsent,

    /// <summary>It was closed, or its time is over.</summary>
    NoLongerOpen,

    /// <summary>There is no room left for it.</summary>
    NoRoom,

    /// <summary>It was always the turn of the other kind (request or offer).</summary>
    OtherKindInTurn,

    /// <summary>A post of a neighbourhood that the board serves went before it.</summary>
    FartherAway,

    /// <summary>It is left to a board nearby.</summary>
    OnBoardNearby,

    /// <summary>A post with a title that tells what it is about went before it.</summary>
    SilentTitle,

    /// <summary>Its category is on the sheet already.</summary>
    SameCategory,

    /// <summary>Its neighbourhood is on the sheet already.</summary>
    SameNeighbourhood,

    /// <summary>A newer post went before it.</summary>
    Older,
}
