using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>What residents do: apply as a volunteer of the house, see how it stands, step back. The desk does so for a caller.</summary>
public sealed class HouseVolunteerApplications(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A resident wants to help. Refused for who applied already, and for who is suspended.</summary>
    public Task<Result<HouseVolunteerId>> ApplyAsync(Guid commandId, ResidentActor actor, VolunteerTask? wish, string? words) =>
        gate.OnceAsync<HouseVolunteerId>(commandId, async db =>
        {
            var who = actor.PersonId;
            if (!actor.May(Permission.Volunteer)) return new NotAllowed();
            if (await db.Residents.FindAsync(who) is not { } person) return new NotFound();
            if (await db.Users.AnyAsync(account => account.ResidentId == who && account.SuspendedAt != null)) return new AccountSuspended();
            if (await OpenOf(db, who).AnyAsync()) return new AlreadyVolunteering();
            var applied = HouseVolunteer.Apply(Id.New<HouseVolunteerId>(), person, wish, words, actor.Entered?.Name, Now);
            if (!applied.IsDone) return applied.Refusal;
            applied.Value.WasEnteredBy(actor.Entered?.Who);
            db.Add(applied.Value);
            return applied.Value.Id;
        });

    /// <summary>Takes the application back, or stops as a volunteer; the duty goes in the same transaction.</summary>
    public Task<Result> StepBackAsync(ResidentActor actor) => gate.WriteAsync(async db =>
    {
        if (!actor.May(Permission.Volunteer)) return new NotAllowed();
        if (await OpenOf(db, actor.PersonId).FirstOrDefaultAsync() is not { } volunteer)
            return await db.HouseVolunteers.AnyAsync(row => row.ResidentId == actor.PersonId) ? Result.Done : new NotFound();
        var held = volunteer.HeldDuty;
        var done = actor.Do(volunteer, one => one.StepBack(Now));
        await VolunteerDuties.LetGoAsync(db, volunteer, held, actor.Entered?.Who, Now);
        return done;
    });

    /// <summary>The latest application of this resident; null when they never applied, or long ago.</summary>
    public async Task<HouseVolunteer?> OfAsync(ResidentActor actor)
    {
        if (!actor.May(Permission.Volunteer)) return null;
        var who = actor.PersonId;
        await using var db = await reading.CreateDbContextAsync();
        return await db
            .HouseVolunteers.IgnoreAutoIncludes()
            .Where(volunteer => volunteer.ResidentId == who)
            .OrderBy(volunteer => volunteer.ClosedAt != null)
            .ThenByDescending(volunteer => volunteer.AppliedAt)
            .FirstOrDefaultAsync();
    }

    /// <summary>First name of the resident, for the desk that applies for them.</summary>
    public async Task<string> NameOfAsync(ResidentActor actor)
    {
        var who = actor.PersonId;
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.Where(person => person.Id == who).Select(person => person.FirstName).FirstAsync();
    }

    private static IQueryable<HouseVolunteer> OpenOf(BuuvDb db, ResidentId who) =>
        db.HouseVolunteers.Where(volunteer => volunteer.ResidentId == who && volunteer.ClosedAt == null);
}
