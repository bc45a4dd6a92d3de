using System.Net;
using System.Security.Claims;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Fixtures;

/// <summary>Sessions of people that the demo does not have: any role, anywhere.</summary>
internal static class Sessions
{
    /// <summary>Cookies of somebody with this one duty, with an account of their own.</summary>
    public static async Task<CookieContainer> OfAsync(IServiceProvider portal, string address, Duty duty)
    {
        var mail = $"{Guid.NewGuid():N}@example.org";
        var account = new Account
        {
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        await StoreAsync(portal, db =>
        {
            db.AddRange(account, new AccountDuty { AccountId = account.Id, Role = duty.Role, Scope = duty.Scope });
            return Task.FromResult(Result.Done);
        });
        var stamp = portal.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var user = new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                    new(stamp, account.SecurityStamp),
                    new(ClaimsPrincipalExtensions.DutyClaim, duty.ToString()),
                    new(ClaimsPrincipalExtensions.NameClaim, "Piet"),
                ],
                IdentityConstants.ApplicationScheme
            )
        );
        var cookies = new CookieContainer();
        cookies.Add(new Uri(address), await CookieOfAsync(portal, user, account.Id));
        return cookies;
    }

    /// <summary>Makes an account for somebody in particular, and a session as a passkey would open it.</summary>
    public static async Task<Cookie> StepInAsync(
        IServiceProvider portal,
        string name,
        ResidentId? resident,
        string address,
        params Duty[] duties
    )
    {
        var account = new Account
        {
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Resident = resident,
            StaffName = duties.Length > 0 ? name : null,
            CreatedAt = DateTime.UtcNow,
        };
        await StoreAsync(portal, db =>
        {
            db.Add(account);
            db.AddRange(duties.Select(duty => new AccountDuty { AccountId = account.Id, Role = duty.Role, Scope = duty.Scope }));
            return Task.FromResult(Result.Done);
        });
        await using var scope = portal.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        user.Identities.First().AddClaim(new(SessionStrength.MethodClaim, SessionStrength.Passkey));
        return await CookieOfAsync(portal, user, account.Id);
    }

    private static async Task StoreAsync(IServiceProvider portal, Func<BuuvDb, Task<Result>> work)
    {
        var stored = await portal.GetRequiredService<WriteGate>().WriteAsync(work);
        if (!stored.IsDone) throw new InvalidOperationException($"{stored.Refusal}");
    }

    private static async Task<Cookie> CookieOfAsync(IServiceProvider portal, ClaimsPrincipal user, Guid account)
    {
        var opened = await portal.GetRequiredService<StandingSessions>().OpenAsync(account, TimeSpan.FromHours(1), new());
        user.Identities.First().AddClaim(new(ClaimsPrincipalExtensions.SessionClaim, opened.Value.ToString()));
        var cookie = portal.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = portal.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            user,
            new() { IssuedUtc = now, ExpiresUtc = now.AddHours(1) },
            IdentityConstants.ApplicationScheme
        );
        return new(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
    }
}
