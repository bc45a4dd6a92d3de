using System.Security.Claims;
using Buuv.Domain;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Opens sessions: long ones for residents, a working day for staff, none for the suspended.</summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    IOptions<PortalSettings> settings,
    StandingSessions sessions,
    Drafts drafts,
    LastAccountCookie whoLeft,
    TimeProvider clock
) : SignInManager<Account>(accounts, context, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => user.SuspendedAt is null && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var principal = await CreateUserPrincipalAsync(user);
        principal.Identities.First().AddClaims(additionalClaims);
        principal.DropDutiesUnlessStrong(settings.Value.Demo);
        var properties = authenticationProperties ?? new();
        var staff = principal.IsStaff();
        var lasts = staff ? StandingSessions.StaffSession : StandingSessions.ResidentSession;
        var session = Written(await sessions.OpenAsync(user.Id, lasts, Context.User));
        principal.Identities.First().AddClaim(new(ClaimsPrincipalExtensions.SessionClaim, session.ToString()));
        properties.IsPersistent = !staff;
        properties.IssuedUtc = clock.GetUtcNow();
        properties.ExpiresUtc = properties.IssuedUtc + lasts;
        await Context.SignInAsync(AuthenticationScheme, principal, properties);
        // The rest of this request, such as the page that follows, is already somebody's.
        Context.User = principal;
        if (principal.Resident() is { } resident) await drafts.AdoptAsync(resident);
    }

    /// <summary>Ends this session on the server, then takes the cookie away.</summary>
    public override async Task SignOutAsync()
    {
        if (await sessions.EndAsync(Context.User) is { Refusal: { } refusal }) throw Unwritten(refusal);
        if (Context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account) whoLeft.Keep(Context, account);
        await base.SignOutAsync();
    }

    /// <summary>Ends every session of this person, here and on other devices.</summary>
    public async Task SignOutEverywhereAsync()
    {
        if (await sessions.EndAllAsync(Context.User) is { Refusal: { } refusal }) throw Unwritten(refusal);
        await base.SignOutAsync();
    }

    /// <summary>Opens a session that was proved in this way.</summary>
    /// <returns>False for a suspended account.</returns>
    public async Task<bool> EnterAsync(Account account, string method)
    {
        if (!await CanSignInAsync(account)) return false;
        await SignInWithClaimsAsync(account, null, [new(SessionStrength.MethodClaim, method)]);
        return true;
    }

    private static Guid Written(Result<Guid> opened) => opened.IsDone ? opened.Value : throw Unwritten(opened.Refusal);

    // As Identity's own saves do when the database is busy: nobody is told that they are in, or out, when they are not.
    private static TimeoutException Unwritten(Refusal refusal) => new($"The session could not be written: {refusal}");
}
