using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Search;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>In which order what was found is shown.</summary>
public enum SearchOrder
{
    /// <summary>What says the words before what is only about them.</summary>
    Best,
    Newest,
    Nearest,
}

/// <summary>What somebody looks for. Nothing set: everything.</summary>
public sealed record PostWish(string? Words = null)
{
    public PostKind? Kind { get; init; }

    public Category? Category { get; init; }

    public NeighbourhoodCode? Neighbourhood { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>From where <see cref="SearchOrder.Nearest"/> counts.</summary>
    public Neighbourhood? From { get; init; }

    /// <summary>One of the words is enough, and their first letters are.</summary>
    public bool Alike { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Count">How many in all; more than that when <paramref name="IsCut"/>.</param>
/// <param name="IsForgiven">The very words are nowhere; this is one typing mistake away.</param>
public sealed record SearchResult(PageOf<PostSummary> Page, int Count, bool IsCut, bool IsForgiven)
{
    public static readonly SearchResult Nothing = new(PageOf<PostSummary>.Empty, 0, false, false);
}

/// <summary>Finds live posts by their words, their category, their buurt and their number, for the web and for the phone desk. Whoever may
/// not see a post in a list does not find it.</summary>
public sealed class PostSearch(IDbContextFactory<BuuvDb> reading, PostQueries posts, NeighbourhoodDirectory directory)
{
    // The first letters of a word: "snoeit" and "snoeien" are alike.
    private const int AlikeLetters = 4;

    /// <param name="reader">Who reads, and does not see whom they are apart from; null for a visitor.</param>
    public async Task<SearchResult> FindAsync(IReadOnlyList<Audience> audiences, PostWish wish, int page = 1, ResidentId? reader = null)
    {
        if (audiences.Count == 0) return SearchResult.Nothing;
        await using var db = await reading.CreateDbContextAsync();
        var looked = await PostLookup.FindAsync(db, new(audiences, WordsOf(wish))
        {
            Kind = wish.Kind, Category = wish.Category, Neighbourhood = wish.Neighbourhood, AnyWord = wish.Alike,
        });
        long[] places = [.. looked.Places.Take(PostLookup.Most)];
        // The index says what it is about; whether it may be shown, and to whom, is asked as for any list.
        var hidden = reader is { } who ? await db.HiddenFrom(who).ToListAsync() : [];
        var open = await db
            .Posts.Where(post =>
                places.Contains(post.FeedOrder)
                && post.Closure == null
                && audiences.Contains(post.Audience)
                && !hidden.Contains(post.AuthorId)
            )
            .Select(post => new { post.FeedOrder, post.Neighbourhood })
            .ToDictionaryAsync(post => post.FeedOrder, post => post.Neighbourhood);
        var ordered = InOrder(places.Where(open.ContainsKey), open, wish).Page(page);
        var shown = await posts.AtAsync(ordered.Items);
        return new(new(shown, ordered.Number, ordered.HasMore), open.Count, looked.Places.Count > PostLookup.Most, looked.IsForgiven);
    }

    private IEnumerable<long> InOrder(IEnumerable<long> places, Dictionary<long, NeighbourhoodCode> open, PostWish wish)
    {
        if (wish is { Order: SearchOrder.Nearest, From: { } from })
        {
            var far = directory.Map.Around(from).ToDictionary(row => row.Neighbourhood.Code, row => row.Kilometres);
            return places.OrderBy(place => far.GetValueOrDefault(open[place], double.MaxValue));
        }
        return wish.Order == SearchOrder.Newest ? places.OrderDescending() : places;
    }

    private static IReadOnlyList<string> WordsOf(PostWish wish)
    {
        // "4 8 6 7" and "nummer 4867" are the number.
        if (ShortCode.From(wish.Words) is { IsDone: true } number) return [number.Value.ToString()];
        var words = Folding.Words(TidyText.Line(wish.Words));
        return wish.Alike ? [.. words.Where(word => word.Length >= AlikeLetters).Select(word => word[..AlikeLetters]).Distinct()] : words;
    }
}
