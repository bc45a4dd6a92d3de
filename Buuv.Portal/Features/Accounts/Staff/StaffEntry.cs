using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Buuv.Portal.Features.Accounts.Staff;

/// <summary>How staff come in: password and second factor. A password alone opens a session without duties, in which the second factor is
/// set up.</summary>
public sealed class StaffEntry(AccountSignIn signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    public const string SecondFactorSetUp = "/account/tweede-stap";
    public const string SecondFactorAsked = "/account/medewerker/code";

    // Letters and digits of a recovery code of Identity, which stands in two halves with a dash between.
    private const int RecoveryLength = 10;

    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString())
    );

    /// <returns>The address to go on to.</returns>
    public async Task<Result<string>> PasswordAsync(string? mail, string? password)
    {
        var account = CodeAddress.From(mail) is { IsDone: true } address ? await accounts.FindByNameAsync(address.Value.Value) : null;
        if (account is not { PasswordHash: not null } || !await signIn.CanSignInAsync(account) || await accounts.IsLockedOutAsync(account))
        {
            // In the same words and after the work of a real check, so that neither tells who works here. Locked: nothing is looked at.
            hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password ?? "");
            return new StaffSignInWrong();
        }
        var result = await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return SecondFactorAsked;
        if (!result.Succeeded) return new StaffSignInWrong();
        await EnterForSetUpAsync(account);
        return SecondFactorSetUp;
    }

    /// <summary>The second factor: six digits of the app, or one of the recovery codes.</summary>
    public async Task<Result> SecondFactorAsync(string? typed)
    {
        var code = SixDigits.From(typed);
        var recovery = string.Concat(TidyText.Plain(typed).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        // What cannot be one of the two is a slip of the hand, and costs no try.
        if (!code.IsDone && recovery.Length != RecoveryLength) return new AppCodeWrong();
        var result = code.IsDone
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code.Value, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync($"{recovery[..(RecoveryLength / 2)]}-{recovery[(RecoveryLength / 2)..]}");
        return result switch
        {
            { Succeeded: true } => Result.Done,
            { IsLockedOut: true } => new AccountLocked(),
            _ => new AppCodeWrong(),
        };
    }

    /// <summary>Opens the session in which the second factor is set up. The key is made first: making one ends earlier sessions.</summary>
    public async Task EnterForSetUpAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is null) await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.EnterAsync(account, SessionStrength.Password);
    }

    /// <summary>The app shows the right code: from now on it is asked every time, and the duties count.</summary>
    /// <returns>Recovery codes, shown once.</returns>
    public async Task<Result<IReadOnlyList<string>>> SetUpAsync(Account account, string? typed)
    {
        var code = SixDigits.From(typed);
        if (!code.IsDone)
            return code.Refusal;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code.Value))
            return new AppCodeWrong();
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var recovery = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 10);
        await signIn.EnterAsync(account, SessionStrength.TwoFactors);
        return recovery!.ToArray();
    }
}
