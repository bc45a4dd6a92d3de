using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>What somebody looks for in the feed or the lists. Nothing set: everything.</summary>
public sealed record PostFilter(PostKind? Kind = null, Category? Category = null, NeighbourhoodCode? Neighbourhood = null)
{
    /// <summary>Whose notes are left out.</summary>
    public IReadOnlyList<ResidentId> Without { get; init; } = [];

    /// <summary>Only notes to which nobody responded.</summary>
    public bool Unanswered { get; init; }

    public bool IsEmpty => this is { Kind: null, Category: null, Neighbourhood: null, Without.Count: 0, Unanswered: false };
}

/// <summary>Reads posts for showing. Untracked, straight into what a page shows; "nearby" as exact look-ups per audience,
/// so the costs stay the same however many posts there are.</summary>
public sealed class PostQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>Did these two speak? Who never did has no contact to end.</summary>
    public async Task<bool> HadContactAsync(ResidentId one, ResidentId other)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Conversations.AnyAsync(conversation =>
            (conversation.AskerId == one && conversation.HelperId == other)
            || (conversation.AskerId == other && conversation.HelperId == one)
        );
    }

    /// <summary>Notes on one page.</summary>
    public const int PageSize = 50;

    // Only the index is read here: a buurt hears several audiences, and most of what they hold is not on this page. Whether a row can be
    // shown at all, which stands in no index, is asked of those that are.
    private static readonly Func<BuuvDb, Audience, long, int, IAsyncEnumerable<long>> Heard = EF.CompileAsyncQuery(
        (BuuvDb db, Audience audience, long before, int most) => db.Posts.IgnoreQueryFilters()
            .Where(post => post.Audience == audience && post.Closure == null && post.FeedOrder < before)
            .OrderByDescending(post => post.FeedOrder)
            .Take(most)
            .Select(post => post.FeedOrder));

    private static readonly Func<BuuvDb, long[], IAsyncEnumerable<Post>> At = EF.CompileAsyncQuery(
        (BuuvDb db, long[] places) => db.Posts.Where(post => places.Contains(post.FeedOrder)));

    /// <summary>What is heard by some audiences, newest first.</summary>
    /// <param name="before">Only older than this place in the feed; null for the first page.</param>
    /// <param name="reader">Who reads, and does not see whom they are apart from; null for a visitor.</param>
    public async Task<IReadOnlyList<PostSummary>> FeedAsync(
        IReadOnlyList<Audience> audiences,
        PostFilter? filter = null,
        long? before = null,
        int most = PageSize,
        ResidentId? reader = null
    )
    {
        await using var db = await reading.CreateDbContextAsync();
        if (reader is { } who && await db.HiddenFrom(who).ToListAsync() is { Count: > 0 } hidden)
            filter = (filter ?? new()) with { Without = hidden };
        var places = new List<long>();
        foreach (var audience in audiences)
        await foreach (
            var place in filter is null or { IsEmpty: true }
                ? Heard(db, audience, before ?? long.MaxValue, most)
                : Filtered(db, audience, filter, before, most)
        )
            places.Add(place);
        long[] shown = [.. places.OrderDescending().Take(most)];
        if (shown.Length == 0) return [];
        var posts = await AtAsync(db, shown);
        // What cannot be shown leaves its place to an older one.
        return posts.Count == shown.Length ? posts
            : [.. posts, .. await FeedAsync(audiences, filter, shown[^1], shown.Length - posts.Count, reader)];
    }

    /// <summary>The notes at these places in the feed, in this order. What cannot be shown is left out.</summary>
    public async Task<IReadOnlyList<PostSummary>> AtAsync(IReadOnlyList<long> places)
    {
        if (places.Count == 0) return [];
        await using var db = await reading.CreateDbContextAsync();
        return await AtAsync(db, [.. places]);
    }

    /// <summary>How many notes hang there now.</summary>
    public async Task<int> CountAsync(IReadOnlyList<Audience> audiences, ResidentId? reader = null)
    {
        await using var db = await reading.CreateDbContextAsync();
        var hidden = reader is { } who ? await db.HiddenFrom(who).ToListAsync() : [];
        return await db.Posts.CountAsync(post =>
            audiences.Contains(post.Audience) && post.Closure == null && !hidden.Contains(post.AuthorId)
        );
    }

    /// <summary>One note, for the live feed, which also tells of notes that leave; null when it is gone altogether.</summary>
    public async Task<PostSummary?> SummaryAsync(PostId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Posts.FirstOrDefaultAsync(post => post.Id == id) is { } post ? (await SummariesAsync(db, [post]))[0] : null;
    }

    /// <summary>The post behind a number: the live one, else the one that had it last. Null when the number was never given.</summary>
    /// <param name="reader">Who reads: for them the note of somebody they are apart from is not there.</param>
    public async Task<PostView?> BehindNumberAsync(Municipality municipality, ShortCode number, ResidentId? reader = null)
    {
        await using var db = await reading.CreateDbContextAsync();
        var post = await db.Posts
            .Where(post => post.Municipality == municipality.Code && post.Number == number)
            .OrderByDescending(post => post.FeedOrder)
            .FirstOrDefaultAsync();
        return post is null || (reader is { } who && await db.AreBlockedAsync(who, post.AuthorId)) ? null : await ViewAsync(db, post);
    }

    /// <summary>How the search for helpers goes; null when there is nothing to tell.</summary>
    public async Task<PromiseNews?> NewsAsync(PostId post)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await PromiseNews.OfAsync(db, post);
    }

    /// <summary>Somebody's own live posts, newest first.</summary>
    public async Task<IReadOnlyList<PostSummary>> OfAuthorAsync(ResidentId author)
    {
        await using var db = await reading.CreateDbContextAsync();
        var own = await db
            .Posts.Where(post => post.AuthorId == author && post.Closure == null)
            .OrderByDescending(post => post.FeedOrder)
            .Take(PageSize)
            .ToListAsync();
        return await SummariesAsync(db, own);
    }

    /// <summary>What somebody had hanging this season and is over, the latest first. Of what hung more than once only the last.</summary>
    public async Task<IReadOnlyList<ClosedPost>> ClosedOfAuthorAsync(ResidentId author)
    {
        var since = Now.AddDays(-Post.KeptAtHandDays);
        await using var db = await reading.CreateDbContextAsync();
        var rows = await db
            .Posts.Where(post => post.AuthorId == author && post.Closure != null && post.Closure.At > since)
            .OrderByDescending(post => post.Closure!.At)
            .Take(PageSize)
            .ToListAsync();
        var hangs = await db
            .Posts.Where(post => post.AuthorId == author && post.Closure == null)
            .Select(post => new { post.Kind, post.Text.Title })
            .ToListAsync();
        return
        [
            .. rows.DistinctBy(post => (post.Kind, post.Text.Title))
                .Select(post => new ClosedPost(post, hangs.Contains(new { post.Kind, post.Text.Title }))),
        ];
    }

    /// <summary>This very post, also when its number was given to another since.</summary>
    public async Task<PostView?> FindAsync(PostId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Posts.FirstOrDefaultAsync(post => post.Id == id) is { } post ? await ViewAsync(db, post) : null;
    }

    private async Task<IReadOnlyList<PostSummary>> AtAsync(BuuvDb db, long[] places)
    {
        var found = new Dictionary<long, Post>(places.Length);
        await foreach (var post in At(db, places)) found[post.FeedOrder] = post;
        return await SummariesAsync(db, [.. places.Where(found.ContainsKey).Select(place => found[place])]);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<PostView> ViewAsync(BuuvDb db, Post post)
    {
        var found = await db.Matches.CountAsync(match => match.PostId == post.Id);
        return new PostView(
            (await SummariesAsync(db, [post]))[0],
            post.Id,
            post.AuthorId,
            post.Neighbourhood,
            post.Timing,
            post.PeopleNeeded,
            found,
            post.Closure?.Reason,
            post.PaperConsentAt is not null,
            post.ExpiresAt
        )
        {
            IsNearItsEnd = post.IsNearItsEnd(Now),
            PaperWaitsFor = post is { PaperConsentAt: not null, WaitsForPaper: true }
                ? PrivateOnPaper.In(post.Kind, post.Text.Title, post.Text.Details)
                : [],
        };
    }

    private static IAsyncEnumerable<long> Filtered(BuuvDb db, Audience audience, PostFilter filter, long? before, int most)
    {
        var posts = db.Posts.Where(post => post.Audience == audience && post.Closure == null);
        if (before is { } place) posts = posts.Where(post => post.FeedOrder < place);
        if (filter.Kind is { } kind) posts = posts.Where(post => post.Kind == kind);
        if (filter.Category is { } category) posts = posts.Where(post => post.Category == category);
        if (filter.Without.Count > 0) posts = posts.Where(post => !filter.Without.Contains(post.AuthorId));
        if (filter.Unanswered) posts = posts.AreUnanswered(db);
        if (filter.Neighbourhood is { } neighbourhood) posts = posts.Where(post => post.Neighbourhood == neighbourhood);
        return posts.OrderByDescending(post => post.FeedOrder).Take(most).Select(post => post.FeedOrder).AsAsyncEnumerable();
    }

    // One question for the few posts that say it, and none for a page without.
    private async Task<IReadOnlyList<PostSummary>> SummariesAsync(BuuvDb db, IReadOnlyList<Post> posts)
    {
        var summaries = posts.Select(post => PostSummary.Of(post, directory.Map)).ToArray();
        ResidentId[] asked = [.. posts.Where((_, place) => summaries[place].ShowsConduct).Select(post => post.AuthorId).Distinct()];
        if (asked.Length == 0) return summaries;
        var seen = await db.ConductAsync(asked, Now);
        return
        [
            .. summaries.Zip(posts, (summary, post) =>
                summary.ShowsConduct ? summary with { Conduct = seen.GetValueOrDefault(post.AuthorId) } : summary),
        ];
    }
}

/// <summary>All of a post that its own page needs.</summary>
/// <param name="Found">How many people were found.</param>
/// <param name="Closed">Why it is closed; null while it is live.</param>
public sealed record PostView(
    PostSummary Summary,
    PostId Id,
    ResidentId Author,
    NeighbourhoodCode Neighbourhood,
    Timing Timing,
    int PeopleNeeded,
    int Found,
    ClosureReason? Closed,
    bool OnPaper,
    DateTime ExpiresAt
)
{
    /// <summary>What stands in it that keeps it from paper until its author says that it may hang as it is.</summary>
    public IReadOnlyList<PrivateDetail> PaperWaitsFor { get; init; } = [];

    /// <summary>Is it of use to say that it is still needed?</summary>
    public bool IsNearItsEnd { get; init; }

    /// <summary>May its author hang it up again?</summary>
    public bool MayComeAgain => Closed is not (null or ClosureReason.TakenDown);
}

/// <summary>A post of the reader's own that is closed.</summary>
/// <param name="HangsAgain">Whether the same text is on the board again.</param>
public sealed record ClosedPost(Post Post, bool HangsAgain);
