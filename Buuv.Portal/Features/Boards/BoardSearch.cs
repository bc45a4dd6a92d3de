using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Boards;

/// <summary>Notice boards by words of their name, place or address, from the workplace: those that this member of staff prints.</summary>
public sealed class BoardSearch(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory) : IWorkSearch
{
    public async Task<IReadOnlyList<WorkFinding>> FindAsync(StaffActor actor, string words, CancellationToken cancel = default)
    {
        var sought = Folding.Words(words);
        if (sought.Count == 0 || !actor.May(Permission.PrintBoards)) return [];
        await using var db = await reading.CreateDbContextAsync(cancel);
        // A few hundred in the largest of towns, and none of their texts is folded in the database.
        var boards = await db.NoticeBoards.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. boards
                .Where(board => actor.Prints(board, directory.Map))
                .Where(board => Matches(Folding.Words($"{board.Name} {board.Host} {board.Address}"), sought))
                .OrderBy(board => board.Name, Folding.InOrder)
                .Take(WorkFinding.Most)
                .Select(board => new WorkFinding(FindingKind.Board, board.Name, board.Address, $"/prikborden/{board.Slug}")),
        ];
    }

    private static bool Matches(IReadOnlyList<string> board, IReadOnlyList<string> sought) =>
        sought.All(word => board.Any(own => own.StartsWith(word, StringComparison.Ordinal)));
}
