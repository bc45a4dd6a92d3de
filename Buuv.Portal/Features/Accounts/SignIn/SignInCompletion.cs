using Buuv.Domain;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>What comes after an address was proved: into the account, or first a few words about who you are.</summary>
public sealed class SignInCompletion(ResidentAccounts accounts, SignInSteps steps)
{
    public const string Home = "/mijn";

    /// <returns>The local address to go on to, or <see cref="AccountSuspended"/>.</returns>
    public async Task<Result<string>> ArriveAsync(HttpContext context, CodeAddress verified, string? backTo)
    {
        var account = await accounts.FindAsync(verified);
        if (account?.ResidentId is null)
        {
            steps.Keep(context, new(verified, Verified: true, backTo));
            return "/inloggen/wie";
        }
        if (!await accounts.SignInAsync(context, verified)) return new AccountSuspended();
        steps.Forget(context);
        return backTo ?? Home;
    }
}
