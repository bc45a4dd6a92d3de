using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards;

/// <summary>Hangs boards and keeps what is written down about them.</summary>
public sealed class BoardCommands(WriteGate gate, NeighbourhoodDirectory directory)
{
    public async Task<Result<NoticeBoardId>> HangAsync(StaffActor actor, MunicipalityCode town, BoardForm form)
    {
        if (!actor.MayTendBoards(town)) return new NotAllowed();
        var details = form.Details(town, directory.Map);
        if (!details.IsDone) return details.Refusal;
        return await gate.OnceAsync<NoticeBoardId>(form.Command, async db =>
        {
            var board = NoticeBoard.Hang(Id.New<NoticeBoardId>(), await FreeSlugAsync(db, form.Name), town, details.Value);
            if (!board.IsDone) return board.Refusal;
            db.NoticeBoards.Add(board.Value);
            return board.Value.Id;
        });
    }

    public async Task<Result> ChangeAsync(StaffActor actor, NoticeBoardId id, BoardForm form) => await gate.WriteAsync(async db =>
    {
        if (await db.NoticeBoards.FindAsync(id) is not { } board) return new NotFound();
        if (!actor.MayTendBoards(board.Municipality)) return new NotAllowed();
        var details = form.Details(board.Municipality, directory.Map);
        return details.IsDone ? board.Update(details.Value) : details.Refusal;
    });

    // Two boards may bear one name; their addresses may not, nor those of pages that stand beside them.
    private static async Task<string> FreeSlugAsync(BuuvDb db, string? name)
    {
        var wanted = Slug.From(name ?? "");
        if (wanted.Length == 0) return "";
        var taken = await db.NoticeBoards.Where(board => board.Slug.StartsWith(wanted)).Select(board => board.Slug).ToListAsync();
        if (wanted is "nieuw" or "ronde")
            taken.Add(wanted);
        return !taken.Contains(wanted)
            ? wanted
            : Enumerable.Range(2, taken.Count + 1).Select(number => $"{wanted}-{number}").First(slug => !taken.Contains(slug));
    }
}
