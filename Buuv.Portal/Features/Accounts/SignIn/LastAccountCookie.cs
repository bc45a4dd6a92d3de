using System.Security.Cryptography;
using Buuv.Portal.Platform.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>Who signed out last in this browser, sealed in a cookie for as long as their words are kept: what they wrote in another tab
/// that is still open is theirs, and waits until they are back.</summary>
public sealed class LastAccountCookie(IDataProtectionProvider protection)
{
    private const string Cookie = "buuv-uitgelogd";

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Buuv.WhoLeft").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, string account) =>
        context.Response.Cookies.Append(
            Cookie,
            seal.Protect(account, AbandonedForms.Life),
            new()
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                MaxAge = AbandonedForms.Life,
            }
        );

    /// <summary>Their account; null when nobody signed out here lately.</summary>
    public string? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } sealedAccount) return null;
        try
        {
            return seal.Unprotect(sealedAccount);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
