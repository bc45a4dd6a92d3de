using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Buuv.Portal.Features.Accounts.Staff;

/// <summary>The six digits of an authenticator app (RFC 6238). Identity takes a code for as long as it is shown; here each one works once,
/// and none from before the last.</summary>
public sealed class AppCodes(WriteGate gate, TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const string Provider = "Buuv";
    private const string LastStep = "LastAppCode";

    // As much as Identity allows: clocks of phones are off by some.
    private static readonly VerificationWindow Around = new(previous: 2, future: 2);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key) return false;
        var app = new Totp(Base32Encoding.ToBytes(key));
        return app.VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, Around) && (await UseUpAsync(user.Id, step)).IsDone;
    }

    // In one transaction, so that of two at once one is let in. The step is kept among the tokens of the account, as Identity keeps the
    // key.
    private Task<Result> UseUpAsync(Guid account, long step) => gate.WriteAsync(async db =>
    {
        if (await db.UserTokens.FindAsync(account, Provider, LastStep) is not { } last)
            db.UserTokens.Add(last = new() { UserId = account, LoginProvider = Provider, Name = LastStep });
        else if (long.Parse(last.Value!, CultureInfo.InvariantCulture) >= step) return new AppCodeWrong();
        last.Value = step.ToString(CultureInfo.InvariantCulture);
        return Result.Done;
    });
}
