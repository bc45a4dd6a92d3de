using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts.SetUp;

/// <summary>An installation without an admin prints a link at its start; whoever opens it first becomes the admin, and the link is closed
/// for good.
/// Only a hash is kept, in memory: each start prints a new link.</summary>
public sealed class FirstAdmin(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    SecretKey key,
    IPasswordHasher<Account> hasher,
    IOptions<PortalSettings> settings,
    IServer server,
    TimeProvider clock,
    TextWriter console
) : IHostedLifecycleService
{
    private byte[]? open;

    /// <summary>Once it is known at which address the portal listens: an installation begins before its public address leads
    /// anywhere.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        // To the console, for whoever starts it: in a log the link would be kept, and read by others.
        if (!await IsThereAsync(db)) await console.WriteLineAsync($"Set-up link: {NewLink()} (works once, until the next start)");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes a link; an earlier one stops working.</summary>
    public string NewLink()
    {
        var token = SecretKey.NewToken();
        open = Hash(token);
        return Address() + $"/account/begin?sleutel={token}";
    }

    // Behind a proxy with https only its own address will do: cookies insist on it.
    private string Address()
    {
        var listens = settings.Value.IsSecure ? null : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return listens is null
            ? settings.Value.AddressOf("")
            : listens.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").TrimEnd('/');
    }

    public async Task<bool> IsOpenAsync(string? token)
    {
        await using var db = await reading.CreateDbContextAsync();
        return Opens(token) && !await IsThereAsync(db);
    }

    /// <summary>Everything that is wrong with what was filled in, so that nobody mends it one by one; empty when all is well.</summary>
    public static IReadOnlyList<Refusal> WrongWith(string? name, string? mail, string? password) =>
        [
            .. new[] { PersonName.WrongWith(TidyText.Line(name)), EmailAddress.From(mail).Refusal, Passwords.Check(password).Refusal }
                .OfType<Refusal>(),
        ];

    /// <summary>Makes the first admin. Two at once: one is first, the other finds the link closed.</summary>
    public async Task<Result<Guid>> MakeAsync(string? token, string? name, string? mail, string? password)
    {
        if (WrongWith(name, mail, password) is [var refusal, ..]) return refusal;
        var (address, first) = (EmailAddress.From(mail), TidyText.Line(name));
        var made = await gate.WriteAsync<Guid>(async db =>
        {
            if (!Opens(token) || await IsThereAsync(db)) return new LinkUnusable();
            var account = await ResidentAccounts.FindAsync(db, CodeAddress.Of(address.Value));
            if (account is null)
                db.Users.Add(account = ResidentAccounts.NewAccount(CodeAddress.Of(address.Value), clock.GetUtcNow().UtcDateTime));
            account.StaffName = first;
            account.PasswordHash = hasher.HashPassword(account, password!);
            await StaffAccounts.GiveAsync(db, account, new Duty(StaffRole.Admin, null), null, clock.GetUtcNow().UtcDateTime);
            return account.Id;
        });
        if (made.IsDone) open = null;
        return made;
    }

    private static Task<bool> IsThereAsync(BuuvDb db) => db.Duties.AnyAsync(duty => duty.Role == StaffRole.Admin);

    private bool Opens(string? token) =>
        open is { } hash && token is not null && CryptographicOperations.FixedTimeEquals(hash, Hash(token));

    private byte[] Hash(string token) => key.Hash("first-admin", token);
}
