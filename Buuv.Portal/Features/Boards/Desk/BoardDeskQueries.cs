using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>Reads the boards of a municipality for who works with them.</summary>
public sealed class BoardDeskQueries(
    RoundQueries rounds, IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>Responses are counted over this time.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    /// <summary>The municipalities where this member of staff prints or looks after a board.</summary>
    public IReadOnlyList<Municipality> TownsOf(StaffActor actor) =>
        [.. directory.Map.Municipalities.Where(town => IsTheirs(actor, town))];

    /// <summary>The boards here that they print or look after.</summary>
    public async Task<IReadOnlyList<BoardRow>> InAsync(StaffActor actor, Municipality town, CancellationToken cancel = default)
    {
        if (!IsTheirs(actor, town)) return [];
        var (now, tends) = (clock.GetUtcNow().UtcDateTime, actor.MayTendBoards(town.Code));
        var stands = await rounds.InAsync(town.Code);
        var responses = await ResponsesAsync(town.Code, now - Lately, cancel);
        return
        [
            .. from stand in stands
            let prints = actor.Prints(stand.Board, directory.Map)
            where prints || tends
            select new BoardRow(stand, stand.Watch.ConditionAt(now), responses.GetValueOrDefault(stand.Board.Id), prints),
        ];
    }

    private bool IsTheirs(StaffActor actor, Municipality town) =>
        actor.MayTendBoards(town.Code) || directory.Map.In(town.Code).Any(here => actor.May(Permission.PrintBoards, here));

    private async Task<Dictionary<NoticeBoardId, int>> ResponsesAsync(MunicipalityCode town, DateTime since, CancellationToken cancel)
    {
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db.BoardResponses
            .Where(response => response.At >= since && db.NoticeBoards.Any(
                board => board.Id == response.BoardId && board.Municipality == town))
            .GroupBy(response => response.BoardId)
            .Select(board => new { board.Key, Count = board.Count() })
            .ToDictionaryAsync(board => board.Key, board => board.Count, cancel);
    }
}
