using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>Notice boards that ask for a visit, at the workplace: one line for each condition, so that a town of boards is no town of
/// lines.</summary>
public sealed class BoardQueue(RoundQueries rounds, NeighbourhoodDirectory directory, TimeProvider clock) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.PrintBoards)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. (await rounds.AllAsync())
                .Where(stand => actor.Prints(stand.Board, directory.Map))
                .GroupBy(stand => stand.Watch.ConditionAt(now))
                .Where(stands => stands.Key != BoardCondition.Fine)
                .Select(stands => WorkOf(stands.Key, [.. stands.OrderBy(SinceOf)])),
        ];
    }

    private static DateTime SinceOf(BoardStand stand) => stand.Watch.Printed ?? stand.Watch.Since;

    private static WaitingWork WorkOf(BoardCondition condition, IReadOnlyList<BoardStand> stands) =>
        new(
            new(WorkKind.Board, SinceOf(stands[0])),
            string.Format(condition switch
            {
                BoardCondition.ToHang => RoundsText.WorkToHang,
                BoardCondition.NeedsWork => RoundsText.WorkNeedsWork,
                _ => RoundsText.WorkDue,
            }, stands.Count),
            string.Format(RoundsText.WorkFirst, stands[0].Board.Name),
            "/prikborden/ronde"
        )
        {
            Count = stands.Count,
        };
}
