using System.Security.Claims;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>Signing in with the finger, face or pin of one's own phone or computer.</summary>
public sealed class Passkeys(AccountSignIn signIn, UserManager<Account> accounts, IDbContextFactory<BuuvDb> reading)
{
    /// <summary>Most keys of one account: a phone, a tablet, a computer and some that were lost.</summary>
    public const int MaxKeys = 10;

    /// <summary>What the browser needs to make a key, as JSON.</summary>
    public async Task<Result<string>> CreationOptionsAsync(ClaimsPrincipal user)
    {
        var account = await OwnerAsync(user);
        if (!account.IsDone) return account.Refusal;
        var name = user.ShownName() ?? "Buuv";
        return await signIn.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = account.Value.Id.ToString(),
                Name = account.Value.UserName!,
                DisplayName = name,
            }
        );
    }

    /// <summary>Keeps the key the browser made.</summary>
    public async Task<Result> AddAsync(ClaimsPrincipal user, string? credential)
    {
        var account = await OwnerAsync(user);
        if (!account.IsDone) return account.Refusal;
        if (!IsJson(credential)) return new PasskeyFailed();
        if ((await accounts.GetPasskeysAsync(account.Value)).Count >= MaxKeys) return new PasskeyFailed();
        if (await WhileUnderWayAsync(() => signIn.PerformPasskeyAttestationAsync(credential!)) is not { Succeeded: true } made)
            return new PasskeyFailed();
        return (await accounts.AddOrUpdatePasskeyAsync(account.Value, made.Passkey)).Succeeded ? Result.Done : new PasskeyFailed();
    }

    /// <summary>What the browser needs to show a key, as JSON. No name is asked, so nothing is told about who has an account.</summary>
    public Task<string> RequestOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Opens a session for whoever holds the key.</summary>
    public async Task<Result> EnterAsync(string? credential)
    {
        if (!IsJson(credential)) return new PasskeyFailed();
        if (await WhileUnderWayAsync(() => signIn.PerformPasskeyAssertionAsync(credential!)) is not { Succeeded: true } shown)
            return new PasskeyFailed();
        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return await signIn.EnterAsync(shown.User, SessionStrength.Passkey) ? Result.Done : new AccountSuspended();
    }

    // A key opens duties too: so staff add one only in a session that is as strong already.
    private async Task<Result<Account>> OwnerAsync(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is not { } account) return new NotAllowed();
        await using var db = await reading.CreateDbContextAsync();
        return await db.Duties.AnyAsync(duty => duty.AccountId == account.Id) && !user.IsStaff() ? new NotAllowed() : account;
    }

    // The framework throws when nothing was asked of a key, or that was too long ago: who waited before the finger went down did nothing
    // wrong.
    private static async Task<T?> WhileUnderWayAsync<T>(Func<Task<T>> show) where T : class
    {
        try
        {
            return await show();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsJson(string? credential) => credential is ['{', ..] and { Length: < 20_000 };
}

/// <summary>The browser or the key did not do it.</summary>
public sealed record PasskeyFailed : Refusal;
