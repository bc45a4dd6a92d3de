using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>Records checks of boards. A form that is sent twice is one check.</summary>
public sealed class CheckCommands(WriteGate gate, CheckLinks links, NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>By the link on the sheet, which lets its holder say how the sheet is and nothing more.</summary>
    public async Task<Result<BoardCheckId>> RecordAsync(Guid command, string? token, BoardState? state, string? remark)
    {
        if (links.Read(token) is not { } link)
            return new NotFound();
        if (link.IsOld(DutchTime.Today(clock)))
            return new CheckLinkOld();
        return await gate.OnceAsync<BoardCheckId>(command, async db =>
            await db.NoticeBoards.FindAsync(link.Board) is null ? new NotFound() : Add(db, link.Board, state, remark, by: null)
        );
    }

    /// <summary>By a member of staff who looks after the board.</summary>
    public Task<Result<BoardCheckId>> RecordAsync(
        Guid command,
        StaffActor actor,
        NoticeBoardId id,
        BoardState? state,
        string? remark
    ) => gate.OnceAsync<BoardCheckId>(command, async db =>
        {
            if (await db.NoticeBoards.FindAsync(id) is not { } board)
                return new NotFound();
            return actor.Prints(board, directory.Map) ? Add(db, id, state, remark, actor.Name) : new NotAllowed();
        });

    private Result<BoardCheckId> Add(BuuvDb db, NoticeBoardId board, BoardState? state, string? remark, string? by)
    {
        var check = BoardCheck.Record(Id.New<BoardCheckId>(), board, state, remark, by, clock.GetUtcNow().UtcDateTime);
        if (!check.IsDone) return check.Refusal;
        db.BoardChecks.Add(check.Value);
        return check.Value.Id;
    }
}

/// <summary>The link is of a sheet that should have come down.</summary>
public sealed record CheckLinkOld : Refusal;
