using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Volunteers;

/// <summary>The volunteers with a training, and until when it is valid.</summary>
public sealed class VolunteerRegister(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    TimeProvider clock
)
{
    /// <summary>All volunteers of the actor's municipalities, those whose training has lapsed last.</summary>
    public async Task<IReadOnlyList<TrainedVolunteer>> AllAsync(StaffActor actor)
    {
        MunicipalityCode[] towns = [.. Municipalities(actor).Select(town => town.Code)];
        var today = DutchTime.Today(clock);
        await using var db = await reading.CreateDbContextAsync();
        var found = await db.TrainedVolunteers.Where(row => towns.Contains(row.Municipality)).ToListAsync();
        return [.. found.OrderBy(row => row.ValidUntil < today).ThenBy(row => row.Name, Folding.InOrder)];
    }

    /// <summary>The volunteers of this municipality whose training is valid today.</summary>
    public async Task<IReadOnlyList<TrainedVolunteer>> OfferedAsync(MunicipalityCode town)
    {
        var today = DutchTime.Today(clock);
        await using var db = await reading.CreateDbContextAsync();
        var found = await db.TrainedVolunteers.Where(row => row.Municipality == town && row.ValidUntil >= today).ToListAsync();
        return [.. found.OrderBy(row => row.Name, Folding.InOrder)];
    }

    /// <summary>The municipalities whose register the actor keeps.</summary>
    public IReadOnlyList<Municipality> Municipalities(StaffActor actor) =>
        [
            .. directory.Map.Municipalities.Where(town =>
                directory.Map.In(town.Code).Any(neighbourhood => actor.May(Permission.KeepCases, neighbourhood))
            ),
        ];

    public Task<Result<TrainedVolunteerId>> RegisterAsync(
        Guid commandId,
        StaffActor actor,
        MunicipalityCode town,
        string? name,
        string? trainedFor,
        DateOnly? validUntil
    ) => gate.OnceAsync<TrainedVolunteerId>(commandId, db =>
        {
            if (Municipalities(actor).All(theirs => theirs.Code != town))
                return Task.FromResult<Result<TrainedVolunteerId>>(new NotAllowed());
            var registered = TrainedVolunteer.Register(Id.New<TrainedVolunteerId>(), town, name, trainedFor, validUntil);
            if (registered.IsDone) db.Add(registered.Value);
            return Task.FromResult(registered.Then<TrainedVolunteerId>(volunteer => volunteer.Id));
        });

    /// <summary>Trained again, or no longer: the last day is another.</summary>
    public Task<Result> RenewAsync(StaffActor actor, TrainedVolunteerId id, DateOnly? until) =>
        gate.WriteAsync(async db =>
        {
            if (
                await db.TrainedVolunteers.FirstOrDefaultAsync(row => row.Id == id) is not { } volunteer
                || Municipalities(actor).All(town => town.Code != volunteer.Municipality)
            )
                return new NotFound();
            if (until is not { } day)
                return new MomentMissing();
            volunteer.HoldsUntil(day);
            return Result.Done;
        });
}
