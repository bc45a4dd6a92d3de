using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>Posters that are ready to print, at the workplace: one line a week, however many boards.</summary>
public sealed class PosterQueue(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.PrintBoards)) return [];
        var today = DutchTime.Today(clock);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var ready = await (
            from edition in db.PosterEditions
            where edition.Imprint == null && edition.LastDay >= today
            join board in db.NoticeBoards on edition.BoardId equals board.Id
            select new { edition.LastDay, edition.MadeAt, board }).ToListAsync(cancel);
        return
        [
            .. from one in ready
            where actor.Prints(one.board, directory.Map)
            group one.MadeAt by one.LastDay into week
            orderby week.Key
            select WorkOf(PosterWeek.Until(week.Key), week.Min(), week.Count()),
        ];
    }

    private static WaitingWork WorkOf(PosterWeek week, DateTime since, int count) =>
        new(
            new(WorkKind.Poster, since),
            string.Format(BoardsText.WorkPosters, week.Number),
            string.Format(BoardsText.WorkPosterBoards, count),
            Desk.BoardsDeskPage.Address
        )
        {
            Count = count,
        };
}
