using System.Security.Claims;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Accounts;

/// <summary>How somebody proved who they are. A duty only counts in a session with two proofs: a code by mail or a password alone carries
/// none.</summary>
public static class SessionStrength
{
    /// <summary>Claim of RFC 8176, as ASP.NET Core Identity writes it.</summary>
    public const string MethodClaim = "amr";

    /// <summary>Password with second factor; the value that Identity writes.</summary>
    public const string TwoFactors = "mfa";

    public const string Passkey = "passkey";

    public const string Code = "otp";

    public const string Password = "pwd";

    /// <summary>One press in demo mode.</summary>
    public const string Demo = "demo";

    public static bool IsStrong(this ClaimsPrincipal user, bool demo) =>
        user.HasClaim(MethodClaim, TwoFactors) || user.HasClaim(MethodClaim, Passkey) || (demo && user.HasClaim(MethodClaim, Demo));

    /// <summary>Takes the duties out of a session that is not strong enough for them.</summary>
    public static void DropDutiesUnlessStrong(this ClaimsPrincipal user, bool demo)
    {
        if (user.IsStrong(demo)) return;
        foreach (var identity in user.Identities)
            foreach (var duty in identity.FindAll(ClaimsPrincipalExtensions.DutyClaim).ToArray()) identity.RemoveClaim(duty);
    }
}
