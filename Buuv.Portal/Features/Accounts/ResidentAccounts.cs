using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Residents with a way to sign in: found, made and let in by an address they proved to be theirs.</summary>
public sealed class ResidentAccounts(
    WriteGate gate,
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    AccountSignIn signIn,
    TimeProvider clock
)
{
    public async Task<Account?> FindAsync(CodeAddress address)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await FindAsync(db, address);
    }

    /// <summary>Makes resident and account at once. Whoever already takes part with this address stays who they are.</summary>
    /// <param name="verified">An address whose code was checked.</param>
    public Task<Result<ResidentId>> JoinAsync(CodeAddress verified, Introduction who, NeighbourhoodCode neighbourhood) =>
        gate.WriteAsync(db => JoinAsync(db, verified, who, neighbourhood));

    /// <summary>As <see cref="JoinAsync(CodeAddress, Introduction, NeighbourhoodCode)"/>, within the transaction of a command that does
    /// more.</summary>
    internal async Task<Result<ResidentId>> JoinAsync(
        BuuvDb db, CodeAddress verified, Introduction who, NeighbourhoodCode neighbourhood)
    {
        var account = await FindAsync(db, verified);
        if (account?.SuspendedAt is not null) return new AccountSuspended();
        if (account?.ResidentId is { } known)
            return known;
        // Somebody the phone team already knows by this address, and who had no account, gets one.
        if (await FindResidentAsync(db, verified) is { } caller)
        {
            Attach(db, account, verified, caller);
            return caller;
        }
        if (directory.Map.Find(neighbourhood) is null)
            return new NeighbourhoodMissing();
        var reachable = who with { Email = verified.Email ?? who.Email, Phone = verified.Phone ?? who.Phone };
        var joined = Resident.Join(Id.New<ResidentId>(), reachable, neighbourhood, clock.GetUtcNow().UtcDateTime);
        if (!joined.IsDone)
            return joined.Refusal;
        db.Residents.Add(joined.Value);
        Screener.Joined(db, joined.Value, joined.Value.JoinedAt);
        Attach(db, account, verified, joined.Value.Id);
        return joined.Value.Id;
    }

    /// <returns>The buurt of whoever we know by this address; null when we know nobody, or cannot say which of a household.</returns>
    public async Task<NeighbourhoodCode?> HomeOfAsync(CodeAddress address)
    {
        await using var db = await reading.CreateDbContextAsync();
        var known = (await FindAsync(db, address))?.ResidentId ?? await FindResidentAsync(db, address);
        return known is { } who
            ? await db
                .Residents.Where(resident => resident.Id == who)
                .Select(resident => (NeighbourhoodCode?)resident.Neighbourhood)
                .FirstOrDefaultAsync()
            : null;
    }

    /// <summary>Is this the address by which this person signs in, or one we know them by?</summary>
    public async Task<bool> OwnsAsync(ResidentId resident, CodeAddress address)
    {
        await using var db = await reading.CreateDbContextAsync();
        var (mail, phone) = (address.Email, address.Phone);
        return (await FindAsync(db, address))?.ResidentId == resident
            || await db.Residents.AnyAsync(person =>
                person.Id == resident && ((mail != null && person.Email == mail) || (phone != null && person.Phone == phone))
            );
    }

    /// <summary>Opens a session for the account of this proved address.</summary>
    /// <returns>False when there is no account yet, or it is suspended.</returns>
    public async Task<bool> SignInAsync(HttpContext context, CodeAddress verified)
    {
        signIn.Context = context;
        return await signIn.UserManager.FindByNameAsync(verified.Value) is { } account
            && await signIn.EnterAsync(account, SessionStrength.Code);
    }

    /// <summary>An account as ASP.NET Core Identity would make it; made here so that it stands in one transaction with the
    /// resident.</summary>
    internal static Account NewAccount(CodeAddress address, DateTime now) =>
        new()
        {
            UserName = address.Value,
            NormalizedUserName = Normal(address),
            Email = address.Email?.Value,
            NormalizedEmail = address.Email is null ? null : Normal(address),
            EmailConfirmed = address.Email is not null,
            PhoneNumber = address.Phone?.E164,
            PhoneNumberConfirmed = address.Phone is not null,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = now,
        };

    /// <summary>Who signed in by the old address does so by the new one from now on, unless somebody else has that.</summary>
    internal static async Task MoveAsync(BuuvDb db, ResidentId resident, CodeAddress from, CodeAddress to)
    {
        if (
            await db.Users.FirstOrDefaultAsync(row => row.ResidentId == resident) is not { } account
            || account.UserName != from.Value
            || await FindAsync(db, to) is not null
        )
            return;
        (account.UserName, account.NormalizedUserName) = (to.Value, Normal(to));
        (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (
            to.Email?.Value,
            to.Email is null ? null : Normal(to),
            to.Email is not null
        );
        (account.PhoneNumber, account.PhoneNumberConfirmed) = (to.Phone?.E164, to.Phone is not null);
    }

    internal static Task<Account?> FindAsync(BuuvDb db, CodeAddress address)
    {
        var name = Normal(address);
        return db.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == name);
    }

    /// <summary>Does this address belong to an account or to somebody the phone team knows? Looks for both, so that the time tells
    /// nothing.</summary>
    internal static async Task<bool> IsKnownAsync(BuuvDb db, CodeAddress address)
    {
        var (name, mail, phone) = (Normal(address), address.Email, address.Phone);
        var hasAccount = await db.Users.AnyAsync(account => account.NormalizedUserName == name);
        var isResident = await db.Residents.AnyAsync(resident =>
            (mail != null && resident.Email == mail) || (phone != null && resident.Phone == phone)
        );
        return hasAccount || isResident;
    }

    // No account yet; or one of the staff, who takes part as a resident too.
    private void Attach(BuuvDb db, Account? account, CodeAddress verified, ResidentId resident)
    {
        if (account is null)
            db.Users.Add(account = NewAccount(verified, clock.GetUtcNow().UtcDateTime));
        account.ResidentId = resident;
    }

    // One number can serve a whole household: then a code on that phone does not say which of them this is.
    private static async Task<ResidentId?> FindResidentAsync(BuuvDb db, CodeAddress address)
    {
        var (mail, phone) = (address.Email, address.Phone);
        var known = await db
            .Residents.Where(resident => (mail != null && resident.Email == mail) || (phone != null && resident.Phone == phone))
            .Take(2)
            .ToListAsync();
        return known is [var only] && !await db.Users.AnyAsync(account => account.ResidentId == only.Id) ? only.Id : null;
    }

    private static string Normal(CodeAddress address) => address.Value.Normalize().ToUpperInvariant();
}
