using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Partners;

/// <summary>What the admin does with organisations: write them down, let their people in, hand out keys.</summary>
public sealed class PartnerCommands(
    WriteGate gate,
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    StaffAccounts staff,
    PartnerKeys keys,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Result<PartnerOrganisationId>> RegisterAsync(
        Guid commandId,
        StaffActor actor,
        string? name,
        string? mail,
        IEnumerable<string> towns
    ) => gate.OnceAsync<PartnerOrganisationId>(commandId, db =>
        {
            if (!actor.May(Permission.RunPortal))
                return Task.FromResult<Result<PartnerOrganisationId>>(new NotAllowed());
            MunicipalityCode[] known =
            [
                .. directory.Map.Municipalities.Select(town => town.Code).Where(code => towns.Contains(code.Value)),
            ];
            var registered = PartnerOrganisation.Register(Id.New<PartnerOrganisationId>(), name, mail, known, Now);
            if (registered.IsDone) db.Add(registered.Value);
            return Task.FromResult(registered.Then<PartnerOrganisationId>(partner => partner.Id));
        });

    /// <summary>Invites a member of staff of the organisation: gives the duty in each of its municipalities, and the membership.</summary>
    public async Task<Result> InviteAsync(StaffActor actor, PartnerOrganisationId id, string? name, string? mail, string language)
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        await using var reader = await reading.CreateDbContextAsync();
        if (await reader.Partners.FirstOrDefaultAsync(row => row.Id == id) is not { } partner) return new NotFound();
        var duties = partner.Municipalities.Select(town => new Duty(StaffRole.Partner, town.Value)).ToArray();
        return await staff.InviteAsync(actor, mail, name, duties, language, async (db, account) =>
        {
            if (!await db.PartnerMembers.AnyAsync(member => member.OrganisationId == id && member.AccountId == account.Id))
                db.Add(new PartnerMember(id, account.Id, Now));
        });
    }

    /// <summary>Records which parts of Buuv the organisation carries, and what it brings.</summary>
    public Task<Result> CarryAsync(StaffActor actor, PartnerOrganisationId id, PartnerRoles parts, string? brings, DateOnly? since) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.RunPortal)) return new NotAllowed();
            return await db.Partners.FirstOrDefaultAsync(row => row.Id == id) is { } partner
                ? partner.Carry(parts, brings, since, DutchTime.Today(clock))
                : new NotFound();
        });

    /// <returns>The key, to show once: only its hash is kept.</returns>
    public Task<Result<string>> MakeKeyAsync(StaffActor actor, PartnerOrganisationId id) => gate.WriteAsync<string>(async db =>
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        if (!await db.Partners.AnyAsync(partner => partner.Id == id)) return new NotFound();
        var (key, shown) = keys.Make(id);
        db.Add(key);
        return shown;
    });

    /// <summary>From now on the key opens nothing.</summary>
    public Task<Result> EndKeyAsync(StaffActor actor, PartnerKeyId id) => gate.WriteAsync(async db =>
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        if (await db.PartnerKeys.FindAsync(id) is not { } key) return new NotFound();
        key.End(Now);
        return Result.Done;
    });
}
