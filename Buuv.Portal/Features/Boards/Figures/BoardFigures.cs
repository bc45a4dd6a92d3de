using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Figures;

/// <summary>What the numbers on one board brought about in one week.</summary>
/// <param name="Looked">Times that a number was looked up: scanned, typed, or read out by phone.</param>
/// <param name="Answered">Answers that followed.</param>
/// <param name="Matched">Matches out of those answers.</param>
public sealed record BoardWeek(NoticeBoardId Board, PosterWeek Week, int Looked, int Answered, int Matched);

/// <summary>Counts what boards bring about, without names or ids of residents.</summary>
public sealed class BoardFigures(IDbContextFactory<BuuvDb> reading, TimeProvider clock)
{
    private static readonly TimeSpan FourWeeks = TimeSpan.FromDays(28);

    /// <summary>The weeks of one board in which something happened, newest first.</summary>
    public Task<IReadOnlyList<BoardWeek>> OfAsync(NoticeBoardId board, int weeks) =>
        CountAsync(boards => boards.Where(one => one.Id == board), weeks);

    /// <summary>The same for all boards of a municipality.</summary>
    public Task<IReadOnlyList<BoardWeek>> InAsync(MunicipalityCode town, int weeks) =>
        CountAsync(boards => boards.Where(one => one.Municipality == town), weeks);

    /// <summary>How often numbers of a board were looked up in the last four weeks, as everybody may know it.</summary>
    /// <returns>Null for fewer than <see cref="SmallNumbers.LeastShown"/>: it might be one person.</returns>
    public async Task<int?> LookedLatelyAsync(NoticeBoardId board)
    {
        var since = clock.GetUtcNow().UtcDateTime - FourWeeks;
        await using var db = await reading.CreateDbContextAsync();
        var looked = await db.BoardVisits.CountAsync(visit => visit.BoardId == board && visit.At >= since);
        return looked < SmallNumbers.LeastShown ? null : looked;
    }

    private async Task<IReadOnlyList<BoardWeek>> CountAsync(Func<IQueryable<NoticeBoard>, IQueryable<NoticeBoard>> which, int weeks)
    {
        var first = WeekOf(clock.GetUtcNow().UtcDateTime).LastDay.AddDays(-7 * weeks + 1);
        var since = DutchTime.ToUtc(first.ToDateTime(TimeOnly.MinValue));
        await using var db = await reading.CreateDbContextAsync();
        var boards = which(db.NoticeBoards).Select(board => board.Id);
        var visits = await db
            .BoardVisits.Where(visit => visit.At >= since && boards.Contains(visit.BoardId))
            .Select(visit => new { visit.BoardId, visit.At })
            .ToListAsync();
        var answers = await db
            .BoardResponses.Where(answer => answer.At >= since && boards.Contains(answer.BoardId))
            .Select(answer => new
            {
                answer.BoardId,
                answer.At,
                Matched = db.Matches.Any(match => match.ResponseId == answer.ResponseId),
            })
            .ToListAsync();
        var looked = visits.ToLookup(visit => (visit.BoardId, WeekOf(visit.At)));
        var answered = answers.ToLookup(answer => (answer.BoardId, WeekOf(answer.At)));
        return
        [
            .. looked
                .Select(group => group.Key)
                .Union(answered.Select(group => group.Key))
                .Select(key => new BoardWeek(
                    key.BoardId,
                    key.Item2,
                    looked[key].Count(),
                    answered[key].Count(),
                    answered[key].Count(answer => answer.Matched)
                ))
                .OrderByDescending(row => row.Week.LastDay),
        ];
    }

    // The week in which it happened, Monday to Sunday: what was printed on Friday for the week after is counted there once it hangs.
    private static PosterWeek WeekOf(DateTime utc)
    {
        var day = DateOnly.FromDateTime(DutchTime.Of(utc));
        return PosterWeek.Until(day.AddDays((7 - (int)day.DayOfWeek) % 7));
    }
}
