using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>A board, and when somebody last looked at it.</summary>
public sealed record BoardStand(NoticeBoard Board, BoardWatch Watch);

/// <summary>Reads how the boards stand.</summary>
public sealed class RoundQueries(IDbContextFactory<BuuvDb> reading)
{
    /// <summary>The boards of a town, longest not looked at first.</summary>
    public Task<IReadOnlyList<BoardStand>> InAsync(MunicipalityCode town) => ReadAsync(boards => boards.Where(board => board.Municipality == town));

    /// <summary>The boards of every town.</summary>
    public Task<IReadOnlyList<BoardStand>> AllAsync() => ReadAsync(boards => boards);

    public async Task<NoticeBoard?> FindAsync(NoticeBoardId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.NoticeBoards.FirstOrDefaultAsync(board => board.Id == id);
    }

    private async Task<IReadOnlyList<BoardStand>> ReadAsync(Func<IQueryable<NoticeBoard>, IQueryable<NoticeBoard>> which)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = await which(db.NoticeBoards)
            .Select(board => new { Board = board, Last = db.BoardChecks.Where(check => check.Board == board.Id).OrderByDescending(check => check.At).FirstOrDefault() })
            .ToListAsync();
        return [.. rows
            .Select(row => new BoardStand(row.Board, new(row.Board.Id, row.Board.Id.MadeAt(), row.Last)))
            .OrderBy(stand => stand.Watch.Since).ThenBy(stand => stand.Board.Name, Folding.InOrder)];
    }
}
