using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>The boards that a member of staff looks after.</summary>
/// <param name="All">All of them, the longest unchecked first.</param>
/// <param name="Due">Those that need a check, in walking order.</param>
/// <param name="Fine">Those that were seen hanging a short while ago.</param>
public sealed record Round(IReadOnlyList<BoardStand> All, IReadOnlyList<BoardStand> Due, IReadOnlyList<BoardStand> Fine)
{
    /// <param name="start">Slug of the board where the walk begins; otherwise the one that waited longest.</param>
    /// <returns>Null for an account that looks after no board here.</returns>
    public static async Task<Round?> PlanAsync(
        RoundQueries rounds,
        StaffActor actor,
        Municipality? town,
        NeighbourhoodMap map,
        string? start,
        DateTime now
    )
    {
        if (town is null) return null;
        IReadOnlyList<BoardStand> all = [.. (await rounds.InAsync(town.Code)).Where(stand => actor.Prints(stand.Board, map))];
        if (all.Count == 0 && !actor.MayTendBoards(town.Code)) return null;
        var waiting = all.ToLookup(stand => stand.Watch.ConditionAt(now) != BoardCondition.Fine);
        return new(
            all,
            WalkingOrder.Of([.. waiting[true].OrderByDescending(stand => stand.Board.Slug == start)], stand => stand.Board.Location),
            [.. waiting[false]]
        );
    }
}
