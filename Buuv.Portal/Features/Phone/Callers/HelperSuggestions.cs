using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>What already hangs there and fits what a caller asks or offers, and who may be asked for it: found while the volunteer
/// types.</summary>
public sealed class HelperSuggestions(
    IDbContextFactory<BuuvDb> reading,
    PostQueries posts,
    PostSearch search,
    NeighbourhoodDirectory directory,
    SuggestedHelpers helpers,
    TimeProvider clock
)
{
    private const int Shown = 4;

    // Looked at to choose from: as many as cost the same in a village and in a city.
    private const int LookedAt = 40;

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

    /// <summary>Who may be asked for what the caller asks, best first: by the rules of every door. Nobody as long as it is not said what it
    /// is about.</summary>
    public async Task<IReadOnlyList<SuggestedHelper>> HelpersAsync(Resident caller, Neighbourhood home, PlaceForm form)
    {
        if (form.Category is not { } category) return [];
        var (text, timing) = (PostText.From(form.Title, form.Details), form.ReadTiming(DutchTime.Today(clock)));
        // A day that is half typed: as if none was told.
        if (!timing.IsDone) timing = Timing.From(form.DayPart, form.Rhythm, null, DutchTime.Today(clock));
        if (!timing.IsDone) return [];
        var vraag = UnplacedRequest.Of(caller, home, category, text.IsDone ? text.Value : null, timing.Value, form.Reach);
        if (!vraag.IsDone) return [];
        await using var db = await reading.CreateDbContextAsync();
        return await helpers.OfAsync(db, vraag.Value, Shown);
    }

    private static HashSet<string> WordsOf(string? text) =>
        [.. Folding.Words(TidyText.Line(text)).Where(word => word.Length >= LeastLetters)];

    // "snoeit" and "snoeien" begin alike; that is near enough for a list of four.
    private static bool Alike(string one, string other) => one.AsSpan(0, LeastLetters).SequenceEqual(other.AsSpan(0, LeastLetters));
}
