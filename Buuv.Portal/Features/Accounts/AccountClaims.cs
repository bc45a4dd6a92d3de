using System.Security.Claims;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Puts into a session who somebody is: the resident, the duties and the name to show.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, IDbContextFactory<BuuvDb> reading)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var db = await reading.CreateDbContextAsync();
        var name = user.StaffName;
        if (user.ResidentId is { } id)
        {
            identity.AddClaim(new(ClaimsPrincipalExtensions.ResidentClaim, id.Value.ToString()));
            name ??= (await db.Residents.SingleOrDefaultAsync(resident => resident.Id == id))?.PublicName;
        }
        if (name is not null) identity.AddClaim(new(ClaimsPrincipalExtensions.NameClaim, name));
        foreach (var duty in await db.Duties.Where(duty => duty.AccountId == user.Id).ToListAsync())
            identity.AddClaim(new(ClaimsPrincipalExtensions.DutyClaim, duty.Duty.ToString()));
        return identity;
    }
}
