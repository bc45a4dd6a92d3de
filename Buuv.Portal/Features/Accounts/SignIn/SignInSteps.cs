using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>How far somebody is with signing in.</summary>
/// <param name="Verified">The code was right, or the link was pressed.</param>
/// <param name="BackTo">Local address to return to afterwards.</param>
public sealed record SignInStep(CodeAddress Address, bool Verified, string? BackTo);

/// <summary>Keeps that step in a sealed cookie between pages, so that no mail address or number ever stands in an address bar.</summary>
public sealed class SignInSteps(IDataProtectionProvider protection)
{
    private const string Cookie = "buuv-inloggen";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Buuv.SignInStep").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, SignInStep step) =>
        context.Response.Cookies.Append(Cookie, seal.Protect(JsonSerializer.Serialize(step), Life), Options(context));

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    /// <returns>The step, or null when there is none, it is too old or it is not ours.</returns>
    public SignInStep? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } sealedStep) return null;
        try
        {
            // Read again: the step may be from before numbers were kept as they are now.
            return
                JsonSerializer.Deserialize<SignInStep>(seal.Unprotect(sealedStep)) is { } step
                && CodeAddress.From(step.Address.Value) is { IsDone: true } to
                ? step with
                {
                    Address = to.Value,
                }
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = Life };
}
