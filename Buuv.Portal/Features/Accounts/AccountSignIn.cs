using System.Security.Claims;
using Buuv.Portal.Data;
using Buuv.Portal.Settings;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Opens sessions: long ones for residents, a working day for staff, none for the suspended.</summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    IOptions<PortalSettings> settings, Drafts drafts, TimeProvider clock)
    : SignInManager<Account>(accounts, context, claims, options, log, schemes, confirmation)
{
    public static readonly TimeSpan ResidentSession = TimeSpan.FromDays(30);
    public static readonly TimeSpan StaffSession = TimeSpan.FromHours(12);

    public override async Task<bool> CanSignInAsync(Account user) => user.SuspendedAt is null && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var principal = await CreateUserPrincipalAsync(user);
        principal.Identities.First().AddClaims(additionalClaims);
        principal.DropDutiesUnlessStrong(settings.Value.Demo);
        var properties = authenticationProperties ?? new();
        var staff = principal.IsStaff();
        properties.IsPersistent = !staff;
        properties.IssuedUtc = clock.GetUtcNow();
        properties.ExpiresUtc = properties.IssuedUtc + (staff ? StaffSession : ResidentSession);
        await Context.SignInAsync(AuthenticationScheme, principal, properties);
        // The rest of this request, such as the page that follows, is already somebody's.
        Context.User = principal;
        if (principal.Resident() is { } resident) await drafts.AdoptAsync(resident);
    }

    /// <summary>Opens a session that was proved in this way.</summary>
    /// <returns>False for a suspended account.</returns>
    public async Task<bool> EnterAsync(Account account, string method)
    {
        if (!await CanSignInAsync(account)) return false;
        await SignInWithClaimsAsync(account, null, [new(SessionStrength.MethodClaim, method)]);
        return true;
    }
}
