using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Membership;

/// <summary>"VOG gezien": staff who may vouch for a resident may record that they saw the resident's certificate of good conduct.</summary>
public sealed class ConductCommands(
    WriteGate gate,
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    IOptions<SafetySettings> settings,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="issuedOn">The date on it.</param>
    public Task<Result> SeeAsync(StaffActor actor, ResidentId who, DateOnly? issuedOn) => ForAsync(actor, who, async (db, resident, by) =>
        {
            var shown = resident.ShowConductCertificate(
                issuedOn,
                by.AccountId,
                by.Name,
                settings.Value.ConductYears,
                DutchTime.Today(clock),
                Now
            );
            if (!shown.IsDone)
                return shown.Refusal;
            await db.ConductCertificates.Where(earlier => earlier.ResidentId == who).ExecuteDeleteAsync();
            db.Add(shown.Value);
            return Result.Done;
        });

    /// <summary>Removes a certificate that was recorded by mistake.</summary>
    public Task<Result> TakeBackAsync(StaffActor actor, ResidentId who) => ForAsync(actor, who, async (db, resident, by) =>
        {
            if (await db.ConductCertificates.Where(one => one.ResidentId == who).ExecuteDeleteAsync() > 0)
                resident.ShowedNoConductCertificate(by.AccountId, Now);
            return Result.Done;
        });

    /// <summary>The certificate that is still valid; null when there is none, or when the actor may not record one for this
    /// resident.</summary>
    public async Task<ConductCertificate?> FindAsync(StaffActor actor, ResidentId who)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.FirstOrDefaultAsync(resident => resident.Id == who) is { } person && May(actor, person)
            ? await db.ConductCertificates.FirstOrDefaultAsync(one => one.ResidentId == who && one.ValidUntil > Now) : null;
    }

    private Task<Result> ForAsync(StaffActor actor, ResidentId who, Func<BuuvDb, Resident, StaffActor, Task<Result>> act) =>
        gate.WriteAsync(async db =>
            !actor.May(Permission.VouchFor) ? new NotAllowed()
            : await db.Residents.FindAsync(who) is { } resident && May(actor, resident) ? await act(db, resident, actor)
            : new NotFound()
        );

    private bool May(StaffActor actor, Resident person) =>
        directory.Map.Find(person.Neighbourhood) is { } home && actor.May(Permission.VouchFor, home);
}
