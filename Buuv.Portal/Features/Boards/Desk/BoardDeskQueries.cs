using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
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
        var (printed, responses) = (await PrintedAsync(town.Code, cancel), await ResponsesAsync(town.Code, now - Lately, cancel));
        return
        [
            .. from stand in stands
            let prints = actor.Prints(stand.Board, directory.Map)
            where prints || tends
            let id = stand.Board.Id
            select new BoardRow(
                stand,
                stand.Watch.ConditionAt(now),
                printed.TryGetValue(id, out var at) ? at : null,
                responses.GetValueOrDefault(id),
                prints
            ),
        ];
    }

    private bool IsTheirs(StaffActor actor, Municipality town) =>
        actor.MayTendBoards(town.Code) || directory.Map.In(town.Code).Any(here => actor.May(Permission.PrintBoards, here));

    // Of the newest edition of this week: one that was begun anew is not printed yet, though an older one hangs.
    private async Task<Dictionary<NoticeBoardId, DateTime>> PrintedAsync(MunicipalityCode town, CancellationToken cancel)
    {
        var lastDay = PosterWeek.At(DutchTime.Today(clock)).LastDay;
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db.PosterEditions
            .Where(edition => edition.LastDay >= lastDay && edition.Imprint != null
                && !db.PosterEditions.Any(other => other.BoardId == edition.BoardId && other.Number > edition.Number)
                && db.NoticeBoards.Any(board => board.Id == edition.BoardId && board.Municipality == town))
            .Select(edition => new { edition.BoardId, edition.Imprint!.At })
            .ToDictionaryAsync(edition => edition.BoardId, edition => edition.At, cancel);
    }

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
