using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>Chooses the posts for a board this week, and divides them over its sheets.</summary>
public static class SheetFilling
{
    private const int GenerousDetailLines = 5;

    /// <summary>Number of posts of its own neighbourhoods that a board shows even when a board nearby shows them too.</summary>
    private const int LeastOfOwn = 2;

    /// <summary>Chooses a mix: as many requests as offers, other posts than the boards nearby, the neighbourhoods of the board first,
    /// telling titles first, many categories and neighbourhoods, newest first. Chooses only open posts that may hang on paper, and only as
    /// many as fit without smaller type.</summary>
    /// <param name="serves">Neighbourhoods that the board serves.</param>
    /// <param name="sheets">Number of sheets side by side.</param>
    /// <param name="wishes">Choices of staff; null for none. A post that staff chose has been read by them, so it may hang even when it
    /// waits for that.</param>
    /// <param name="company">The boards nearby; null for a board that hangs alone.</param>
    public static IReadOnlyList<Post> Choose(
        IEnumerable<Post> candidates,
        IEnumerable<NeighbourhoodCode> serves,
        SheetSize size,
        DateTime now,
        int sheets = 1,
        PosterEdition? wishes = null,
        BoardCompany? company = null
    )
    {
        var near = serves.ToHashSet();
        var may = candidates.Where(post => MayHang(post, now)).DistinctBy(post => post.Id).ToDictionary(post => post.Id);
        var (room, chosen) = (new SheetRoom(SheetMeasures.Of(size), sheets), new List<Post>());
        foreach (var first in wishes?.First ?? [])
            if (may.Remove(first, out var post)) AddIfItFits(post);
        if (wishes is not null) foreach (var hidden in wishes.Hidden) may.Remove(hidden);
        var waiting = may.Values.Where(post => !post.WaitsForPaper).OrderByDescending(post => post.FeedOrder).ToList();
        var (silent, elsewhere) = (IdsOf(post => !TellingTitle.Tells(post.Text.Title)), IdsOf(post => company?.Leaves(post) == true));
        while (waiting.Count > 0 && !room.IsFull)
        {
            var best = waiting.MinBy(post => (
                chosen.Count(other => other.Kind == post.Kind),
                Turn(post),
                silent.Contains(post.Id),
                chosen.Count(other => other.Category == post.Category),
                chosen.Count(other => other.Neighbourhood == post.Neighbourhood)))!;
            waiting.Remove(best);
            AddIfItFits(best);
        }
        return chosen;

        // Posts of its own neighbourhoods that are not left to a board nearby; then some that are; then posts from farther away.
        int Turn(Post post) => (near.Contains(post.Neighbourhood), elsewhere.Contains(post.Id)) switch
        {
            (true, false) => 0,
            (true, true) => chosen.Count(other => near.Contains(other.Neighbourhood)) < LeastOfOwn ? 1 : 3,
            (false, false) => 2,
            _ => 4,
        };

        HashSet<PostId> IdsOf(Func<Post, bool> which) => [.. waiting.Where(which).Select(post => post.Id)];

        void AddIfItFits(Post post)
        {
            if (room.Take(post.Text.Title, post.Text.Details) is not null) chosen.Add(post);
        }
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

    public static bool MayHang(Post post, DateTime now) => post.IsLive && post.PaperConsentAt is not null && post.ExpiresAt > now;

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
