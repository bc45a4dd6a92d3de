using Buuv.Domain;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Membership;

/// <summary>Reads full members and the codes that were handed out.</summary>
public sealed class MembershipQueries(
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    IOptions<SafetySettings> settings
)
{
    /// <summary>Whether a moderator reviews answers of residents who are not full members.</summary>
    public bool Matters => settings.Value.NewcomersPassAPerson;

    /// <returns>Null as long as they are none.</returns>
    public async Task<DateTime?> MemberSinceAsync(ResidentId who)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.Where(resident => resident.Id == who).Select(resident => resident.MemberSince).FirstOrDefaultAsync();
    }

    /// <summary>What was handed out where the actor works, newest first.</summary>
    public async Task<IReadOnlyList<RunView>> RunsAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        var rows = await db
            .CodeRuns.OrderByDescending(run => run.MadeAt)
            .Select(run => new RunView(run, run.Codes.Count, run.Codes.Sum(code => code.Uses)))
            .ToListAsync();
        return [.. rows.Where(row => May(actor, row.Run))];
    }

    /// <summary>One of those; null when it is elsewhere, as if it were not there.</summary>
    public async Task<CodeRun?> RunAsync(StaffActor actor, CodeRunId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.CodeRuns.FirstOrDefaultAsync(run => run.Id == id) is { } run && May(actor, run) ? run : null;
    }

    private bool May(StaffActor actor, CodeRun run) =>
        run.Neighbourhoods.Select(directory.Map.Find)
            .OfType<Neighbourhood>()
            .Any(neighbourhood => actor.May(Permission.HandOutCodes, neighbourhood));
}

/// <param name="Letters">How many codes there are.</param>
/// <param name="Members">How many people became a member by one.</param>
public sealed record RunView(CodeRun Run, int Letters, int Members);
