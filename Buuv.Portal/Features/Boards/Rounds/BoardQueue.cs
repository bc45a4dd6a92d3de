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
                .Select(stands => WorkOf(stands.Key, stands.MinBy(stand => stand.Watch.WaitsSince(now))!, stands.Count(), now)),
        ];
    }

    private static WaitingWork WorkOf(BoardCondition condition, BoardStand longest, int count, DateTime now) =>
        new(
            new(WorkKind.Board, longest.Watch.WaitsSince(now)),
            string.Format(condition switch
            {
                BoardCondition.ToHang => RoundsText.WorkToHang,
                BoardCondition.NeedsWork => RoundsText.WorkNeedsWork,
                _ => RoundsText.WorkDue,
            }, count),
            string.Format(RoundsText.WorkFirst, longest.Board.Name),
            Desk.BoardsDeskPage.Address
        )
        {
            Address = "/prikborden/ronde",
            Count = count,
        };
}
