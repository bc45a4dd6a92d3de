using Buuv.Domain;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Membership;

/// <summary>Reads full members and the codes that were handed out.</summary>
public sealed class MembershipQueries(
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    TimeProvider clock
)
{
    /// <returns>Null as long as they are none.</returns>
    public async Task<DateTime?> MemberSinceAsync(ResidentId who)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.Where(resident => resident.Id == who).Select(resident => resident.MemberSince).FirstOrDefaultAsync();
    }

    /// <summary>One page of what was handed out where the actor works.</summary>
    public async Task<GridPage<RunView>> RunsAsync(StaffActor actor, GridChoices choices, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var runs = Within(actor, db.CodeRuns);
        runs = choices[CodeRunTable.State] switch
        {
            CodeRunTable.Works => runs.Where(run => run.WithdrawnAt == null && run.GoodUntil > now),
            CodeRunTable.Ended => runs.Where(run => run.WithdrawnAt != null || run.GoodUntil <= now),
            _ => runs,
        };
        runs = choices[CodeRunTable.Kind] switch
        {
            CodeRunTable.Letters => runs.Where(run => run.Ground == MembershipGround.Letter),
            CodeRunTable.Boards => runs.Where(run => run.Ground == MembershipGround.BoardCode),
            _ => runs,
        };
        return await Ordered(runs, choices)
            .Select(run => new RunView(
                run.Id, run.Ground, run.Where, run.MadeBy, run.MadeAt, run.GoodUntil, run.WithdrawnAt,
                run.Codes.Count, run.Codes.Sum(code => code.Uses)))
            .ToGridPageAsync(choices, cancel);
    }

    /// <summary>One of those; null when it is elsewhere, as if it were not there.</summary>
    public async Task<CodeRun?> RunAsync(StaffActor actor, CodeRunId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.CodeRuns.FirstOrDefaultAsync(run => run.Id == id) is { } run && May(actor, run) ? run : null;
    }

    private IQueryable<CodeRun> Within(StaffActor actor, IQueryable<CodeRun> runs)
    {
        if (actor.Duties.Any(duty => duty.Scope is null && Rights.Allow([duty], Permission.HandOutCodes))) return runs;
        var theirs = actor.NeighbourhoodsFor(Permission.HandOutCodes, directory.Map);
        return runs.Where(run => run.Neighbourhoods.Any(code => theirs.Contains(code)));
    }

    private static IOrderedQueryable<CodeRun> Ordered(IQueryable<CodeRun> runs, GridChoices choices)
    {
        var ordered = (choices.Sort, choices.IsDescending) switch
        {
            (CodeRunTable.ByWhere, true) => runs.OrderByDescending(run => run.Where),
            (CodeRunTable.ByWhere, _) => runs.OrderBy(run => run.Where),
            (CodeRunTable.ByLetters, true) => runs.OrderByDescending(run => run.Codes.Count),
            (CodeRunTable.ByLetters, _) => runs.OrderBy(run => run.Codes.Count),
            (CodeRunTable.ByMembers, true) => runs.OrderByDescending(run => run.Codes.Sum(code => code.Uses)),
            (CodeRunTable.ByMembers, _) => runs.OrderBy(run => run.Codes.Sum(code => code.Uses)),
            (CodeRunTable.ByEnd, true) => runs.OrderByDescending(run => run.WithdrawnAt ?? run.GoodUntil),
            (CodeRunTable.ByEnd, _) => runs.OrderBy(run => run.WithdrawnAt ?? run.GoodUntil),
            (_, true) => runs.OrderByDescending(run => run.MadeAt),
            _ => runs.OrderBy(run => run.MadeAt),
        };
        return ordered.ThenByDescending(run => run.MadeAt).ThenBy(run => run.Id);
    }

    private bool May(StaffActor actor, CodeRun run) =>
        run.Neighbourhoods.Select(directory.Map.Find)
            .OfType<Neighbourhood>()
            .Any(neighbourhood => actor.May(Permission.HandOutCodes, neighbourhood));
}
