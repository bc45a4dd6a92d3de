using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Buuv.Domain;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Notifications;
using Buuv.Portal.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Six-digit codes by mail or text message, instead of a password. Nothing here tells whether an address has an account.</summary>
public sealed class SignInCodes(
    WriteGate gate, SecretKey key, SignInMessage message, Postman postman, DemoCodes demo, TimeProvider clock, IOptions<AccountSettings> settings) : IDisposable
{
    public const int Digits = 6;
    public const int MaxTries = 5;
    public const int PerTenMinutes = 3;
    public const int PerDay = 10;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    // In memory: a client's address is personal and needs no keeping.
    private readonly PartitionedRateLimiter<string> clients = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetFixedWindowLimiter(client, _ => new() { PermitLimit = settings.Value.CodesPerClient, Window = Life }));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends a new code; earlier ones of the same address stop working.</summary>
    /// <param name="clientAddress">Network address of who asks.</param>
    /// <param name="backTo">Local address the link in the message leads to after signing in.</param>
    /// <returns>Done, or <see cref="TooManyCodes"/>.</returns>
    public async Task<Result> SendAsync(CodeAddress to, string language, string? clientAddress, string? backTo = null)
    {
        using var permit = clients.AttemptAcquire(clientAddress ?? "");
        if (!permit.IsAcquired) return new TooManyCodes();
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var token = SecretKey.NewToken();
        var sent = await gate.WriteAsync(async db =>
        {
            var now = Now;
            if (await IsTooManyAsync(db, to, now)) return new TooManyCodes();
            foreach (var earlier in await db.SignInCodes.Where(row => row.Address == to.Value && row.ExpiresAt > now).ToListAsync()) earlier.ExpiresAt = now;
            var id = Guid.CreateVersion7();
            db.SignInCodes.Add(new()
            {
                Id = id,
                Address = to.Value,
                Hash = key.Hash(id.ToString(), code),
                LinkHash = LinkHash(token),
                SentAt = now,
                ExpiresAt = now + Life,
            });
            await Outbox.AddAsync(db, message.For(to, id, code, token, language, backTo), now);
            return Result.Done;
        });
        if (!sent.IsDone) return sent;
        demo.Remember(to, code);
        postman.Wake();
        return sent;
    }

    /// <summary>Is this the code that was sent there? A right one works once.</summary>
    /// <returns>Done, or <see cref="CodeWrong"/>, <see cref="CodeExpired"/> or <see cref="TooManyTries"/>.</returns>
    public async Task<Result> CheckAsync(CodeAddress to, string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        // A wrong try must be counted: so the refusal is carried out of the gate as a value, and what was counted is saved.
        var verdict = await gate.WriteAsync<Verdict>(async db =>
        {
            var now = Now;
            if (await db.SignInCodes.Where(row => row.Address == to.Value && row.SentAt <= now).OrderByDescending(row => row.SentAt).FirstOrDefaultAsync() is not { } code) return new Verdict(new CodeExpired());
            if (!IsLive(code, now)) return new Verdict(new CodeExpired());
            if (code.Tries >= MaxTries) return new Verdict(new TooManyTries());
            code.Tries++;
            if (!CryptographicOperations.FixedTimeEquals(key.Hash(code.Id.ToString(), digits), code.Hash))
                return new Verdict(code.Tries < MaxTries ? new CodeWrong(MaxTries - code.Tries) : new TooManyTries());
            code.UsedAt = now;
            return new Verdict(null);
        });
        return (verdict.IsDone ? verdict.Value.Refusal : verdict.Refusal) is { } refusal ? refusal : Result.Done;
    }

    /// <summary>The link of the message, pressed. Works once, as long as the code does.</summary>
    public Task<Result<CodeAddress>> CheckLinkAsync(string? token) => gate.WriteAsync<CodeAddress>(async db =>
    {
        var hash = LinkHash(token ?? "");
        var now = Now;
        if (await db.SignInCodes.FirstOrDefaultAsync(row => row.LinkHash == hash) is not { } code || !IsLive(code, now)) return new CodeExpired();
        code.UsedAt = now;
        return CodeAddress.From(code.Address);
    });

    public void Dispose() => clients.Dispose();

    // A clock that is set back revives nothing: a code from the future is no code.
    private static bool IsLive(SignInCode code, DateTime now) => code.UsedAt is null && code.SentAt <= now && now < code.ExpiresAt;

    private byte[] LinkHash(string token) => key.Hash("link", token);

    private async Task<bool> IsTooManyAsync(BuuvDb db, CodeAddress to, DateTime now)
    {
        var (window, hour, day) = (now - Life, now.AddHours(-1), now.AddDays(-1));
        return await db.SignInCodes.CountAsync(row => row.Address == to.Value && row.SentAt > window) >= PerTenMinutes
            || await db.SignInCodes.CountAsync(row => row.Address == to.Value && row.SentAt > day) >= PerDay
            || await db.SignInCodes.CountAsync(row => row.SentAt > hour) >= settings.Value.CodesPerHour;
    }

    private sealed record Verdict(Refusal? Refusal);
}
