using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>A board, and when it was last checked.</summary>
/// <param name="Number">Its place in the list of its municipality: the same in the list, on the map, in the round and on the sheet to take
/// along.</param>
public sealed record BoardStand(NoticeBoard Board, BoardWatch Watch, int Number);

/// <summary>Reads how the boards stand.</summary>
public sealed class RoundQueries(IDbContextFactory<BuuvDb> reading, TimeProvider clock)
{
    /// <summary>The boards of a municipality, longest not looked at first.</summary>
    public Task<IReadOnlyList<BoardStand>> InAsync(MunicipalityCode town) =>
        ReadAsync(boards => boards.Where(board => board.Municipality == town));

    /// <summary>The boards of every municipality.</summary>
    public Task<IReadOnlyList<BoardStand>> AllAsync() => ReadAsync(boards => boards);

    public async Task<NoticeBoard?> FindAsync(NoticeBoardId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.FirstOrDefaultAsync(board => board.Id == id);
    }

    private async Task<IReadOnlyList<BoardStand>> ReadAsync(Func<IQueryable<NoticeBoard>, IQueryable<NoticeBoard>> which)
    {
        var today = DutchTime.Today(clock);
        await using var db = await reading.CreateDbContextAsync();
        var rows = await which(db.NoticeBoards)
            .Select(board => new
            {
                Board = board,
                Last = db.BoardChecks.Where(check => check.BoardId == board.Id).OrderByDescending(check => check.At).FirstOrDefault(),
                Printed = db
                    .PosterEditions.Where(edition => edition.BoardId == board.Id && edition.LastDay >= today && edition.Imprint != null)
                    .OrderByDescending(edition => edition.Number)
                    .Select(edition => (DateTime?)edition.Imprint!.At)
                    .FirstOrDefault(),
            })
            .ToListAsync();
        return
        [
            .. rows.GroupBy(row => row.Board.Municipality)
                .SelectMany(town =>
                    town.OrderBy(row => row.Board.Name, Folding.InOrder)
                        .Select(
                            (row, at) =>
                                new BoardStand(
                                    row.Board,
                                    new(row.Board.Id, row.Board.Id.MadeAt(), row.Last) { Printed = row.Printed },
                                    at + 1
                                )
                        )
                )
                .OrderBy(stand => stand.Watch.Since)
                .ThenBy(stand => stand.Board.Name, Folding.InOrder),
        ];
    }
}
