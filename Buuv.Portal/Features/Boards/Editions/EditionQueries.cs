using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>Reads editions of the weekly poster.</summary>
public sealed class EditionQueries(IDbContextFactory<BuuvDb> reading)
{
    /// <summary>Editions in a board's archive that are shown: two years of weeks.</summary>
    private const int Shown = 104;

    /// <summary>The newest edition per board, of this week or before; nothing for a board that never had one.</summary>
    public async Task<IReadOnlyDictionary<NoticeBoardId, PosterEdition>> LatestAsync(IEnumerable<NoticeBoard> boards)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await LatestAsync(db, [.. boards.Select(board => board.Id)]);
    }

    /// <inheritdoc cref="LatestAsync(IEnumerable{NoticeBoard})"/>
    internal static Task<Dictionary<NoticeBoardId, PosterEdition>> LatestAsync(BuuvDb db, NoticeBoardId[] boards) =>
        db
            .PosterEditions.Where(edition =>
                boards.Contains(edition.BoardId)
                && !db.PosterEditions.Any(other => other.BoardId == edition.BoardId && other.Number > edition.Number)
            )
            .AsSplitQuery()
            .ToDictionaryAsync(edition => edition.BoardId);

    /// <summary>Begins the edition of a week on a board; not in the database yet.</summary>
    /// <param name="latest">The newest so far.</param>
    internal static async Task<PosterEdition> BeginAsync(
        BuuvDb db,
        PosterEditionId id,
        NoticeBoardId board,
        PosterWeek week,
        PosterEdition? latest,
        DateTime now
    )
    {
        PostId[] chosen = [.. (latest?.Choices ?? []).Select(choice => choice.PostId)];
        var open = chosen.Length == 0 ? [] : await db
            .Posts.Where(post => chosen.Contains(post.Id) && post.Closure == null && post.ExpiresAt > now)
            .Select(post => post.Id).ToListAsync();
        return PosterEdition.MakeReady(id, board, week, latest, now, open.ToHashSet());
    }

    /// <summary>As it would begin, for who only looks.</summary>
    public async Task<PosterEdition> BeginAsync(NoticeBoardId board, PosterWeek week, PosterEdition? latest, DateTime now)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await BeginAsync(db, default, board, week, latest, now);
    }

    public async Task<PosterEdition?> FindAsync(NoticeBoardId board, int number)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.PosterEditions.AsSplitQuery().FirstOrDefaultAsync(edition => edition.BoardId == board && edition.Number == number);
    }

    /// <summary>All editions of a board, newest first.</summary>
    public async Task<IReadOnlyList<PosterEdition>> OfAsync(NoticeBoardId board)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db
            .PosterEditions.Where(edition => edition.BoardId == board)
            .OrderByDescending(edition => edition.Number)
            .Take(Shown)
            .AsSplitQuery()
            .ToListAsync();
    }

    /// <summary>What hangs there until this edition takes its place: the one printed last before it.</summary>
    public async Task<PosterEdition?> BeforeAsync(NoticeBoardId board, int number)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.PosterEditions.Where(edition => edition.BoardId == board && edition.Number < number && edition.Imprint != null)
            .OrderByDescending(edition => edition.Number).AsSplitQuery().FirstOrDefaultAsync();
    }
}
