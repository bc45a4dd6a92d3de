using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>What already hangs there and fits what a caller asks or offers, and who did such a thing before: found while the volunteer
/// types.</summary>
public sealed class HelperSuggestions(
    IDbContextFactory<BuuvDb> reading,
    PostQueries posts,
    PostSearch search,
    NeighbourhoodDirectory directory,
    LoadGuard guard,
    TimeProvider clock
)
{
    private const int Shown = 4;

    // Looked at to choose from: as many as cost the same in a village and in a city.
    private const int LookedAt = 40;

    private const int MatchesLookedAt = 500;

    // The short words say nothing about what it is about.
    private const int LeastLetters = 4;

    /// <summary>Open posts of the other kind that the caller's neighbourhood hears, of the same category: those that share most words
    /// first, then the newest.</summary>
    public async Task<IReadOnlyList<PostSummary>> PostsAsync(
        Neighbourhood home,
        PostKind kind,
        Category? category,
        string? title,
        ResidentId? caller = null
    )
    {
        var words = WordsOf(title);
        if (category is null && words.Count == 0) return [];
        var other = kind == PostKind.Request ? PostKind.Offer : PostKind.Request;
        var audiences = directory.Map.AudiencesOf(home);
        var newest = category is null ? [] : await posts.FeedAsync(audiences, new(other, category), most: LookedAt, reader: caller);
        var wish = new PostWish(string.Join(' ', words)) { Kind = other, Category = category, Alike = true };
        var alike = words.Count == 0 ? [] : (await search.FindAsync(audiences, wish, reader: caller)).Page.Items;
        return
        [
            .. newest
                .Concat(alike)
                .DistinctBy(post => post.FeedOrder)
                .Select(post =>
                    (Note: post, Shared: WordsOf($"{post.Title} {post.Details}").Count(word => words.Any(typed => Alike(word, typed))))
                )
                .Where(row => category is not null || row.Shared > 0)
                .OrderByDescending(row => row.Shared)
                .Select(row => row.Note)
                .Take(Shown),
        ];
    }

    /// <summary>Residents of the same municipality who helped with this before, the most recent first. Without those who stopped or were
    /// asked often enough this week, and without contact details.</summary>
    public async Task<IReadOnlyList<Helper>> HelpersAsync(Neighbourhood home, Category category, ResidentId caller)
    {
        await using var db = await reading.CreateDbContextAsync();
        var inPeace = await guard.LeftInPeaceAsync(db, clock.GetUtcNow().UtcDateTime);
        var recent = await (
            from match in db.Matches.OrderByDescending(match => match.At).Take(MatchesLookedAt)
            join post in db.Posts on match.PostId equals post.Id
            where
                post.Municipality == home.Municipality
                && post.Category == category
                && post.Kind == PostKind.Request
                && match.HelperId != caller
                && !db.HiddenFrom(caller).Contains(match.HelperId)
            join helper in db.Residents on match.HelperId equals helper.Id
            where helper.StoppedAt == null
            orderby match.At descending
            select match.HelperId).ToListAsync();
        ResidentId[] ids = [.. recent.Distinct().Where(helper => !inPeace.Contains(helper)).Take(Shown)];
        var people = await db.Residents.Where(resident => ids.Contains(resident.Id)).ToListAsync();
        return
        [
            .. ids.Select(id => people.First(person => person.Id == id))
                .Select(person => new Helper(person.PublicName, directory.Map.Find(person.Neighbourhood)?.Name ?? "")),
        ];
    }

    private static HashSet<string> WordsOf(string? text) =>
        [.. Folding.Words(TidyText.Line(text)).Where(word => word.Length >= LeastLetters)];

    // "snoeit" and "snoeien" begin alike; that is near enough for a list of four.
    private static bool Alike(string one, string other) => one.AsSpan(0, LeastLetters).SequenceEqual(other.AsSpan(0, LeastLetters));
}

/// <summary>A neighbour who helped with this before: public name and neighbourhood.</summary>
public sealed record Helper(string Name, string Neighbourhood);
