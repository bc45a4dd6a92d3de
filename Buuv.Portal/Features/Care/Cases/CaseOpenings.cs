using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>A member of staff opened a file that was not theirs.</summary>
/// <param name="Whose">Broker who looks after the file; null when it is not taken.</param>
public sealed record CaseOpening(CaseFileId File, string? Name, string Neighbourhood, string By, DateTime At, string Reason, string? Whose);

/// <summary>Openings in need, for the admin of the place and for who looks after the file.</summary>
public sealed class CaseOpenings(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, CaseKeys keys)
{
    /// <summary>The last first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<PageOf<CaseOpening>> ListAsync(StaffActor actor, int page = 1)
    {
        var seal = await keys.ReadyAsync();
        await using var db = await reading.CreateDbContextAsync();
        var files = await db.CaseFiles.Include(file => file.Needs).Where(file => file.Needs.Any()).ToListAsync();
        var seen = files.Where(file => Sees(actor, file)).ToList();
        ResidentId[] people = [.. seen.Select(file => file.ResidentId).OfType<ResidentId>()];
        var names = await db.Residents.IgnoreQueryFilters().Where(resident => people.Contains(resident.Id))
            .ToDictionaryAsync(resident => resident.Id, resident => resident.FirstName);
        return (
            from file in seen
            from need in file.Needs
            orderby need.At descending, need.Id.Value
            select (file, need)).Page(page).Select(row => new CaseOpening(
                row.file.Id,
                row.file.ResidentId is { } resident ? names.GetValueOrDefault(resident) : null,
                directory.Map.Find(row.file.Neighbourhood)!.Name,
                row.need.By.Name, row.need.At, seal.Open(row.need.Id.Value, SealedField.Need, row.need.Reason), row.file.Assignee?.Name));
    }

    // A broker sees those of their own files; the admin, who reads no file, sees them all.
    private bool Sees(StaffActor actor, CaseFile file) =>
        directory.Map.Find(file.Neighbourhood) is { } home
        && actor.May(Permission.SeeCasesOpened, home)
        && (!actor.May(Permission.KeepCases, home) || file.Assignee?.Account == actor.AccountId);
}
