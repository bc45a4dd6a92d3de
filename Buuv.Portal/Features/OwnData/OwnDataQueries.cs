using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.OwnData;

/// <summary>Everything about one person, kind by kind.</summary>
public sealed record OwnDataView(ResidentId Who, string Name, DateTime At, IReadOnlyList<OwnSection> Sections);

public sealed record OwnSection(PersonalDataSet Kind, IReadOnlyList<OwnRecord> Records);

/// <summary>Reads everything that is kept about a resident: for the resident, or for the phone desk at their request.</summary>
public sealed class OwnDataQueries(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock)
{
    /// <returns>What there is; <see cref="NotFound"/> for a resident who stopped, <see cref="NotAllowed"/> for a deputy.</returns>
    public async Task<Result<OwnDataView>> OfAsync(ResidentActor reader)
    {
        if (!reader.May(Permission.HandleOwnData)) return new NotAllowed();
        await using var db = await reading.CreateDbContextAsync();
        if (
            await db.Residents.FirstOrDefaultAsync(resident => resident.Id == reader.PersonId && resident.StoppedAt == null)
            is not { } person
        )
            return new NotFound();
        if (reader.Entered is { } desk)
            await NoteLookAsync(reader.PersonId, desk.Who);
        var sections = new List<OwnSection>();
        foreach (var kind in PersonalDataSets.All)
        {
            var records = reader.Entered is null
                ? await kind.ReadAsync(db, reader.PersonId)
                : await kind.ReadAtDeskAsync(db, reader.PersonId);
            if (records.Count > 0)
                sections.Add(new(kind, records));
        }
        return new OwnDataView(person.Id, person.FirstName, clock.GetUtcNow().UtcDateTime, sections);
    }

    // Somebody else reads it: then the person reads that.
    private Task<Result> NoteLookAsync(ResidentId who, Guid account) => gate.WriteAsync(db =>
    {
        db.DomainEvents.Add(new(DomainEventKind.OwnDataOpened, clock.GetUtcNow().UtcDateTime) { ActorId = who, EnteredById = account });
        return Task.FromResult(Result.Done);
    });
}
