using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards;

/// <summary>Reads the boards, and what may hang on them.</summary>
public sealed class BoardQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>Posts looked at per audience: far more than any sheet has room for, so that there is something to mix.</summary>
    private const int EnoughToMix = 120;

    /// <summary>The boards of a town, by name.</summary>
    public async Task<IReadOnlyList<NoticeBoard>> InAsync(MunicipalityCode municipality)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.Where(board => board.Municipality == municipality).OrderBy(board => board.Name).ToListAsync();
    }

    public async Task<NoticeBoard?> FindAsync(string slug)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.FirstOrDefaultAsync(board => board.Slug == slug);
    }

    public async Task<string> SlugOfAsync(NoticeBoardId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.Where(board => board.Id == id).Select(board => board.Slug).SingleAsync();
    }

    /// <summary>Live posts that may hang on paper and are heard in a buurt this board serves, newest first.</summary>
    public async Task<IReadOnlyList<Post>> CandidatesAsync(NoticeBoard board)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await reading.CreateDbContextAsync();
        var posts = new List<Post>();
        foreach (var audience in board.Neighbourhoods.Select(directory.Map.Find).OfType<Neighbourhood>().SelectMany(directory.Map.AudiencesOf).Distinct())
            posts.AddRange(await db.Posts
                .Where(post => post.Audience == audience && post.Closure == null && post.PaperConsentAt != null && post.ExpiresAt > now)
                .OrderByDescending(post => post.FeedOrder).Take(EnoughToMix).ToListAsync());
        return [.. posts.OrderByDescending(post => post.FeedOrder)];
    }
}
