using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>A post with the words that fit on paper.</summary>
public sealed record ChosenPost(Post Post, string Title, string Details);

/// <summary>Chooses what hangs on a board this week.</summary>
public static class SheetFilling
{
    /// <summary>Lines of explanation that every card may have; more only where the sheet has room to spare.</summary>
    private const int ModestDetailLines = 2;

    private const int GenerousDetailLines = 5;

    /// <summary>A mix: as many vragen as aanbod, the buurten of the board first, many categories and buurten rather than one, newest first.
    /// Only what may hang on paper and is still open; only as much as fits without shrinking type.</summary>
    /// <param name="serves">Buurten the board serves.</param>
    public static IReadOnlyList<ChosenPost> Choose(IEnumerable<Post> candidates, IEnumerable<NeighbourhoodCode> serves, SheetSize size, DateTime now)
    {
        var near = serves.ToHashSet();
        var waiting = candidates.Where(post => MayHang(post, now)).DistinctBy(post => post.Id).OrderByDescending(post => post.FeedOrder).ToList();
        var chosen = new Filling(SheetMeasures.Of(size));
        while (waiting.Count > 0 && !chosen.IsFull)
        {
            var best = waiting.MinBy(post => (
                chosen.Count(other => other.Kind == post.Kind),
                near.Contains(post.Neighbourhood) ? 0 : 1,
                chosen.Count(other => other.Category == post.Category),
                chosen.Count(other => other.Neighbourhood == post.Neighbourhood)))!;
            waiting.Remove(best);
            chosen.AddIfItFits(best);
        }
        return chosen.Spread();
    }

    /// <summary>What somebody picked by hand, in their order, as far as it may hang and fits.</summary>
    public static IReadOnlyList<ChosenPost> Fill(IEnumerable<Post> picked, SheetSize size, DateTime now)
    {
        var chosen = new Filling(SheetMeasures.Of(size));
        foreach (var post in picked.Where(post => MayHang(post, now)).DistinctBy(post => post.Id)) chosen.AddIfItFits(post);
        return chosen.Spread();
    }

    public static bool MayHang(Post post, DateTime now) => post.IsLive && post.PaperConsentAt is not null && post.ExpiresAt > now;

    private sealed class Filling(SheetMeasures measures)
    {
        private readonly List<Post> posts = [];
        private double free = measures.CardsHeight + SheetMeasures.Gap;

        public bool IsFull => free < measures.CardHeight(1, 0);

        public int Count(Func<Post, bool> like) => posts.Count(like);

        public void AddIfItFits(Post post)
        {
            var needed = Height(post, ModestDetailLines);
            if (needed > free) return;
            posts.Add(post);
            free -= needed;
        }

        /// <summary>Room that is left goes to the explanations, a line at a time, from the top.</summary>
        public IReadOnlyList<ChosenPost> Spread()
        {
            var lines = posts.ToDictionary(post => post.Id, _ => ModestDetailLines);
            for (var most = ModestDetailLines + 1; most <= GenerousDetailLines; most++)
                foreach (var post in posts)
                {
                    var extra = Height(post, most) - Height(post, most - 1);
                    if (lines[post.Id] != most - 1 || extra > free) continue;
                    lines[post.Id] = most;
                    free -= extra;
                }
            return [.. posts.Select(post => new ChosenPost(post, measures.ShortenHeading(post.Text.Title), measures.ShortenDetails(post.Text.Details, lines[post.Id])))];
        }

        private double Height(Post post, int detailLines) => SheetMeasures.Gap + measures.CardHeight(
            measures.HeadingLines(measures.ShortenHeading(post.Text.Title)),
            Math.Min(detailLines, measures.DetailLines(post.Text.Details)));
    }
}
