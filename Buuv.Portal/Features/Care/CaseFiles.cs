using Buuv.Domain;
using Buuv.Domain.Happenings;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care;

/// <summary>A line in the list of casebook files: who and where, never what about.</summary>
public sealed record CaseLine(CaseFileId Id, string Name, string Neighbourhood, DateTime At, EnteredBy? EnteredBy);

/// <summary>A casebook file that was opened.</summary>
public sealed record OpenCase(string Name, string? Phone, string Neighbourhood, string Words, DateTime At, EnteredBy? EnteredBy);

/// <summary>What was kept inside, for the brokers of the place. Each opening is noted.</summary>
public sealed class CaseFiles(IDbContextFactory<BuuvDb> reading, WriteGate gate, NeighbourhoodDirectory directory, CaseSeal seal, TimeProvider clock)
{
    private const int Shown = 100;

    public async Task<IReadOnlyList<CaseLine>> ListAsync(StaffActor actor)
    {
        NeighbourhoodCode[] theirs = [.. directory.Map.Neighbourhoods.Where(buurt => actor.May(Deed.KeepCases, buurt)).Select(buurt => buurt.Code)];
        await using var db = await reading.CreateDbContextAsync();
        var rows = await (
            from file in db.CaseFiles
            where theirs.Contains(file.Neighbourhood)
            join person in db.Residents on file.Resident equals person.Id
            orderby file.At descending
            select new { file, person.FirstName }).Take(Shown).ToListAsync();
        return [.. rows.Select(row => new CaseLine(row.file.Id, row.FirstName, directory.Map.Find(row.file.Neighbourhood)!.Name, row.file.At, row.file.EnteredBy))];
    }

    /// <returns>The file with its words; <see cref="NotFound"/> for whoever is no broker of that place, as if it were not there.</returns>
    public Task<Result<OpenCase>> OpenAsync(StaffActor actor, CaseFileId id) => gate.WriteAsync<OpenCase>(async db =>
    {
        if (await db.CaseFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Id == id) is not { } file) return new NotFound();
        var home = directory.Map.Find(file.Neighbourhood)!;
        if (!actor.May(Deed.KeepCases, home)) return new NotFound();
        var person = await db.Residents.AsNoTracking().FirstAsync(resident => resident.Id == file.Resident);
        db.Happenings.Add(new(HappeningKind.CaseOpened, clock.GetUtcNow().UtcDateTime) { Subject = id.Value, By = file.Resident, EnteredBy = actor.Account });
        return new OpenCase(person.FirstName, person.Phone?.ToString(), home.Name, seal.Open(id, file.Sealed), file.At, file.EnteredBy);
    });
}
