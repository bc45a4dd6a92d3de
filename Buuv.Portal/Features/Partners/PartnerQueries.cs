using Buuv.Domain.Partners;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Partners;

/// <summary>What there is to know about the partners.</summary>
public sealed class PartnerQueries(IDbContextFactory<BuuvDb> reading)
{
    /// <summary>The organisations somebody works for.</summary>
    public async Task<IReadOnlyList<PartnerOrganisation>> OfAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Partners.Where(partner => db.PartnerMembers.Any(member => member.Organisation == partner.Id && member.Account == actor.Account)).OrderBy(partner => partner.Name).ToListAsync();
    }
}
