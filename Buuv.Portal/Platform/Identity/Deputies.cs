using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Says who may do something for somebody else.</summary>
public sealed class Deputies(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>A member of staff for somebody of the place where they work.</summary>
    public async Task<Result<ResidentActor>> ForAsync(StaffActor actor, ResidentId person)
    {
        if (!actor.HasDuties) return new NotAllowed();
        await using var db = await reading.CreateDbContextAsync();
        if (
            await db.Residents.FirstOrDefaultAsync(resident => resident.Id == person && resident.StoppedAt == null) is not { } resident
            || directory.Map.Find(resident.Neighbourhood) is not { } home
        )
            return new NotFound();
        return actor.May(Permission.ServeCaller, home)
            ? new DeputyActor(person, new(Deputy.PhoneTeam, actor.AccountId, actor.Name))
            : new NotAllowed();
    }

    /// <summary>Somebody of a partner for one of its clients.</summary>
    public async Task<Result<ResidentActor>> ForClientAsync(StaffActor actor, ResidentId person)
    {
        await using var db = await reading.CreateDbContextAsync();
        var isClient = await (
            from client in db.PartnerClients
            where client.ResidentId == person
            join member in db.PartnerMembers on client.OrganisationId equals member.OrganisationId
            where member.AccountId == actor.AccountId
            select client
        ).AnyAsync();
        if (
            !isClient
            || await db.Residents.FirstOrDefaultAsync(resident => resident.Id == person) is not { } resident
            || directory.Map.Find(resident.Neighbourhood) is not { } home
        )
            return new NotFound();
        return actor.May(Permission.EnterForClient, home)
            ? new DeputyActor(person, new(Deputy.Professional, actor.AccountId, actor.Name))
            : new NotFound();
    }

    /// <summary>First name of somebody, for who arranges things for them; null for anybody else.</summary>
    public async Task<string?> NameAsync(ResidentId deputy, ResidentId person)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await (
            from row in db.OnBehalf
            where row.DeputyId == deputy && row.ResidentId == person && row.EndedAt == null
            join resident in db.Residents on row.ResidentId equals resident.Id
            select resident.FirstName).FirstOrDefaultAsync();
    }

    /// <summary>A resident for somebody who said yes to that, as long as it holds.</summary>
    public async Task<Result<ResidentActor>> ForAsync(ResidentActor deputy, ResidentId person)
    {
        if (deputy is DeputyActor) return new NotFound();
        var me = deputy.PersonId;
        await using var db = await reading.CreateDbContextAsync();
        return
            await db.OnBehalf.FirstOrDefaultAsync(row => row.DeputyId == me && row.ResidentId == person && row.EndedAt == null)
                is { } row
            ? new DeputyActor(person, row.Entered)
            : new NotFound();
    }
}
