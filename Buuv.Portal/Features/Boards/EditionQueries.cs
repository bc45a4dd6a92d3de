using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards;

/// <summary>Reads editions of the weekly poster.</summary>
public sealed class EditionQueries(IDbContextFactory<BuuvDb> reading)
{
    /// <summary>Editions in a board's archive that are shown: two years of weeks.</summary>
    private const int Shown = 104;

    /// <summary>The edition of a week per board, the latest where there are several; nothing for a board that has none yet.</summary>
    public async Task<IReadOnlyDictionary<NoticeBoardId, PosterEdition>> OfWeekAsync(IReadOnlyCollection<NoticeBoard> boards, PosterWeek week)
    {
        var (ids, lastDay) = (boards.Select(board => board.Id).ToArray(), week.LastDay);
        await using var db = await reading.CreateDbContextAsync();
        var editions = await db.PosterEditions.Where(edition => edition.LastDay == lastDay && ids.Contains(edition.Board)).AsSplitQuery().ToListAsync();
        return editions.GroupBy(edition => edition.Board).ToDictionary(group => group.Key, group => group.MaxBy(edition => edition.Number)!);
    }

    public async Task<PosterEdition?> FindAsync(NoticeBoardId board, int number)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.PosterEditions.AsSplitQuery().FirstOrDefaultAsync(edition => edition.Board == board && edition.Number == number);
    }

    /// <summary>All editions of a board, newest first.</summary>
    public async Task<IReadOnlyList<PosterEdition>> OfAsync(NoticeBoardId board)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.PosterEditions.Where(edition => edition.Board == board).OrderByDescending(edition => edition.Number).Take(Shown).AsSplitQuery().ToListAsync();
    }

    /// <summary>What hangs there until this edition takes its place: the one printed last before it.</summary>
    public async Task<PosterEdition?> BeforeAsync(NoticeBoardId board, int number)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.PosterEditions.Where(edition => edition.Board == board && edition.Number < number && edition.Imprint != null)
            .OrderByDescending(edition => edition.Number).AsSplitQuery().FirstOrDefaultAsync();
    }
}
