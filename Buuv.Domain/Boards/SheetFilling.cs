using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>Chooses the posts for a board this week, and divides them over its sheets.</summary>
public static class SheetFilling
{
    private const int GenerousDetailLines = 5;

    /// <summary>The posts of <see cref="Propose"/>, without the reasons.</summary>
    public static IReadOnlyList<Post> Choose(
        IEnumerable<Post> candidates,
        IEnumerable<NeighbourhoodCode> serves,
        SheetSize size,
        DateTime now,
        int sheets = 1,
        PosterEdition? wishes = null,
        BoardCompany? company = null
    ) => [.. Propose(candidates, serves, size, now, sheets, wishes, company, isExplained: false).Chosen.Select(one => one.Post)];

    /// <summary>Chooses a mix: as many requests as offers, other posts than the boards nearby, the neighbourhoods of the board first,
    /// telling titles first, many categories and neighbourhoods, newest first. Chooses only open posts that may hang on paper, and only as
    /// many as fit without smaller type. Says of every candidate why it was chosen or left out. A post that staff chose, and that would
    /// have come there by itself, keeps its own reason.</summary>
    /// <param name="serves">Neighbourhoods that the board serves.</param>
    /// <param name="sheets">Number of sheets side by side.</param>
    /// <param name="wishes">Choices of staff; null for none. A post that staff chose has been read by them, so it may hang even when it
    /// waits for that.</param>
    /// <param name="company">The boards nearby; null for a board that hangs alone.</param>
    /// <param name="isExplained">False leaves out all reasons, and what was left out: for who only needs the posts.</param>
    public static SheetProposal Propose(
        IEnumerable<Post> candidates,
        IEnumerable<NeighbourhoodCode> serves,
        SheetSize size,
        DateTime now,
        int sheets = 1,
        PosterEdition? wishes = null,
        BoardCompany? company = null,
        bool isExplained = true
    )
    {
        var (posts, near) = (candidates.DistinctBy(post => post.Id).ToList(), serves.ToHashSet());
        SheetProposal Filled(IReadOnlyList<PostId> first)
        {
            var mix = new SheetMix(near, company, new(SheetMeasures.Of(size), sheets), isExplained);
            var may = new Dictionary<PostId, Post>();
            foreach (var post in posts)
                if (WhyNot(post, now) is { } because) mix.LeaveOut(post, because);
                else may.Add(post.Id, post);
            if (wishes is not null) TakeOver(wishes, first, may, mix);
            var readFirst = may.Values.ToLookup(post => post.WaitsForPaper);
            foreach (var post in readFirst[true]) mix.LeaveOut(post, LeftOutBecause.ReadFirst);
            mix.Fill(readFirst[false].OrderByDescending(post => post.FeedOrder));
            return mix.Proposal;
        }
        if (wishes is null) return Filled([]);
        var chosen = wishes.Chosen;
        var filled = Filled(wishes.First);
        return isExplained && chosen.Count > 0
            ? ProposalByHand.Explain(filled, Filled([.. wishes.First.Where(post => !chosen.Contains(post))]), wishes)
            : filled;
    }

    /// <summary>Divides posts over the sheets in order, as far as they fit, with as much text as there is room for. Leaves out sheets that
    /// would be empty.</summary>
    /// <returns>The posts of each sheet, with title and details cut after a whole word.</returns>
    public static IReadOnlyList<IReadOnlyList<PaperPost>> Lay(IEnumerable<PaperPost> posts, SheetMeasures measures, int sheets)
    {
        var room = new SheetRoom(measures, sheets);
        var laid = new List<PaperPost>[sheets];
        for (var sheet = 0; sheet < sheets; sheet++) laid[sheet] = [];
        foreach (var post in posts)
            if (room.Take(post.Title, post.Details) is { } sheet) laid[sheet].Add(post);
        return [.. laid.Select((on, sheet) => Spread(on, sheet, room, measures)).Where(on => on.Count > 0)];
    }

    /// <summary>Whether the post may hang without being read first.</summary>
    public static bool IsProposed(Post post, DateTime now) => MayHang(post, now) && !post.WaitsForPaper;

    public static bool MayHang(Post post, DateTime now) => WhyNot(post, now) is null;

    private static LeftOutBecause? WhyNot(Post post, DateTime now) =>
        !post.IsLive || post.ExpiresAt <= now ? LeftOutBecause.NoLongerOpen
        : post.PaperConsentAt is null ? LeftOutBecause.NoConsent
        : null;

    private static void TakeOver(PosterEdition wishes, IReadOnlyList<PostId> first, Dictionary<PostId, Post> may, SheetMix mix)
    {
        var pinned = wishes.Pinned;
        foreach (var id in first)
            if (may.Remove(id, out var post)) mix.Put(post, pinned.Contains(id) ? ChosenBecause.Pinned : ChosenBecause.ByHand);
        foreach (var hidden in wishes.Hidden)
            if (may.Remove(hidden, out var post)) mix.LeaveOut(post, LeftOutBecause.Hidden);
    }

    // Remaining room goes to the explanations, one line at a time, from the top.
    private static IReadOnlyList<PaperPost> Spread(List<PaperPost> posts, int sheet, SheetRoom room, SheetMeasures measures)
    {
        var lines = posts.ToDictionary(post => post.PostId, _ => SheetRoom.ModestDetailLines);
        for (var most = SheetRoom.ModestDetailLines + 1; most <= GenerousDetailLines; most++)
            foreach (var post in posts)
                if (lines[post.PostId] == most - 1 && room.TakeLine(sheet, post.Title, post.Details, most))
                    lines[post.PostId] = most;
        return
        [
            .. posts.Select(post =>
                post with
                {
                    Title = measures.ShortenHeading(post.Title),
                    Details = measures.ShortenDetails(post.Details, lines[post.PostId]),
                }
            ),
        ];
    }
}
