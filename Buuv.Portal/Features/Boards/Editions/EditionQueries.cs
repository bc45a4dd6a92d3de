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
