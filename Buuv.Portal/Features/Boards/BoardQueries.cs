using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards;

/// <summary>Reads the boards, and what may hang on them.</summary>
public sealed class BoardQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>Posts looked at per audience: far more than any sheet has room for, so that there is something to mix.</summary>
    private const int EnoughToMix = 120;

    /// <summary>Posts named per audience that may not hang: who wonders about one looks for something new.</summary>
    private const int MostWithheld = 12;

    /// <summary>The boards of a municipality, by name.</summary>
    public async Task<IReadOnlyList<NoticeBoard>> InAsync(MunicipalityCode municipality)
    {
        await using var db = await reading.CreateDbContextAsync();
        var boards = await db.NoticeBoards.Where(board => board.Municipality == municipality).ToListAsync();
        return [.. boards.OrderBy(board => board.Name, Folding.InOrder)];
    }

    /// <summary>Per board which others hang round its corner.</summary>
    public async Task<IReadOnlyDictionary<NoticeBoardId, BoardCompany>> CompanyAsync(IReadOnlyCollection<NoticeBoard> boards)
    {
        var towns = boards.Select(board => board.Municipality).Distinct().ToArray();
        await using var db = await reading.CreateDbContextAsync();
        var all = await db.NoticeBoards.Where(board => towns.Contains(board.Municipality)).ToListAsync();
        return boards.ToDictionary(board => board.Id, board => BoardCompany.Of(board, all));
    }

    public async Task<NoticeBoard?> FindAsync(string slug)
    {
        // Somebody types it from a sheet, as they please.
        var plain = slug.ToLowerInvariant();
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.FirstOrDefaultAsync(board => board.Slug == plain);
    }

    public async Task<string> SlugOfAsync(NoticeBoardId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.IgnoreQueryFilters().Where(board => board.Id == id).Select(board => board.Slug).SingleAsync();
    }

    /// <summary>The boards with these slugs, in this order.</summary>
    public async Task<IReadOnlyList<NoticeBoard>> NamedAsync(IReadOnlyList<string> slugs)
    {
        await using var db = await reading.CreateDbContextAsync();
        var found = await db.NoticeBoards.Where(board => slugs.Contains(board.Slug)).ToDictionaryAsync(board => board.Slug);
        return [.. slugs.Distinct().Select(found.GetValueOrDefault).OfType<NoticeBoard>()];
    }

    /// <summary>Per board the live posts that may hang on paper and are heard in a neighbourhood it serves, newest first. What several
    /// boards hear is read once.</summary>
    public async Task<IReadOnlyDictionary<NoticeBoardId, IReadOnlyList<Post>>> CandidatesAsync(IReadOnlyCollection<NoticeBoard> boards)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await reading.CreateDbContextAsync();
        var heard = new Dictionary<Audience, IReadOnlyList<Post>>();
        foreach (var audience in boards.SelectMany(AudiencesOf).Distinct())
            heard[audience] = await db
                .Posts.Where(post =>
                    post.Audience == audience && post.Closure == null && post.PaperConsentAt != null && post.ExpiresAt > now
                )
                .OrderByDescending(post => post.FeedOrder)
                .Take(EnoughToMix)
                .ToListAsync();
        return boards.ToDictionary(
            board => board.Id,
            board =>
                (IReadOnlyList<Post>)
                    [.. AudiencesOf(board).SelectMany(audience => heard[audience]).OrderByDescending(post => post.FeedOrder)]
        );
    }

    /// <summary>Posts that a board may not show, newest first: heard in a neighbourhood it serves but not meant for paper, and those of
    /// these that are no longer open.</summary>
    /// <param name="picked">Chosen by hand; what is heard elsewhere is not of this board, whoever sent its id.</param>
    public async Task<IReadOnlyList<Post>> WithheldAsync(NoticeBoard board, IReadOnlyCollection<PostId> picked)
    {
        var (now, audiences) = (clock.GetUtcNow().UtcDateTime, AudiencesOf(board).ToArray());
        await using var db = await reading.CreateDbContextAsync();
        var withheld = new List<Post>();
        foreach (var audience in audiences)
            withheld.AddRange(
                await db
                    .Posts.Where(post =>
                        post.Audience == audience && post.Closure == null && post.PaperConsentAt == null && post.ExpiresAt > now
                    )
                    .OrderByDescending(post => post.FeedOrder)
                    .Take(MostWithheld)
                    .ToListAsync()
            );
        if (picked.Count > 0)
            withheld.AddRange(
                await db
                    .Posts.Where(post =>
                        picked.Contains(post.Id)
                        && audiences.Contains(post.Audience)
                        && (post.Closure != null || post.ExpiresAt <= now)
                    )
                    .ToListAsync()
            );
        return [.. withheld.OrderByDescending(post => post.FeedOrder)];
    }

    /// <summary>Which of these posts are heard in a neighbourhood that the board serves, open or not.</summary>
    public async Task<IReadOnlySet<PostId>> HeardAmongAsync(NoticeBoard board, IReadOnlyCollection<PostId> posts)
    {
        var audiences = AudiencesOf(board).ToArray();
        await using var db = await reading.CreateDbContextAsync();
        return (await db.Posts.Where(post => posts.Contains(post.Id) && audiences.Contains(post.Audience))
            .Select(post => post.Id).ToListAsync()).ToHashSet();
    }

    /// <summary>Which of these posts may still hang.</summary>
    public async Task<IReadOnlyDictionary<PostId, Post>> OpenAmongAsync(IReadOnlyCollection<PostId> posts)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (posts.Count == 0) return new Dictionary<PostId, Post>();
        await using var db = await reading.CreateDbContextAsync();
        return await db
            .Posts.Where(post => posts.Contains(post.Id) && post.Closure == null && post.PaperConsentAt != null && post.ExpiresAt > now)
            .ToDictionaryAsync(post => post.Id);
    }

    private IEnumerable<Audience> AudiencesOf(NoticeBoard board) =>
        board.Neighbourhoods.Select(directory.Map.Find).OfType<Neighbourhood>().SelectMany(directory.Map.AudiencesOf).Distinct();
}
