using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Buuv.Domain;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>Six-digit codes by mail or text message, instead of a password. Nothing here tells whether an address has an account, and
/// nobody can keep somebody else from signing in: every live code works in every browser, what is not sent leaves a live one in the
/// mailbox, tries are counted for who tries, and the link in a message works however often somebody guessed.</summary>
public sealed class SignInCodes(
    WriteGate gate,
    SecretKey key,
    SignInMessage message,
    OutboxProcessor outbox,
    DemoCodes demo,
    TimeProvider clock,
    IOptions<AccountSettings> settings
) : IDisposable
{
    public const int Digits = 6;

    /// <summary>Codes of one address that work at the same time.</summary>
    public const int MaxLive = 3;

    /// <summary>After so many codes in a day an address has one that works at a time.</summary>
    public const int PerDay = 10;

    /// <summary>Codes in a day that one client has sent to one address.</summary>
    public const int PerDayByClient = 10;

    /// <summary>Tries of one client at one address in the life of a code, over all its codes together.</summary>
    public const int MaxTries = 5;

    /// <summary>Tries of one client at one address in a day.</summary>
    public const int TriesPerDayByClient = 20;

    /// <summary>Wrong tries of everybody at one address in a day: after that only links work. At most three codes are live, so who guesses
    /// every day, from many clients, hits once in 3,333 days.</summary>
    public const int TriesPerDay = 100;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // In memory: a client's address is personal and needs no keeping.
    private readonly PartitionedRateLimiter<ClientAddress> clients = PartitionedRateLimiter.CreateChained(
        PerWindow<ClientAddress>(settings.Value.CodesPerClient, Life),
        PerWindow<ClientAddress>(settings.Value.CodesPerClientPerHour, TimeSpan.FromHours(1)));

    private readonly PartitionedRateLimiter<Attempt> sent = PerWindow<Attempt>(PerDayByClient, Day);
    private readonly PartitionedRateLimiter<Attempt> tries = PerWindow<Attempt>(MaxTries, Life);
    private readonly PartitionedRateLimiter<Attempt> triesInADay = PerWindow<Attempt>(TriesPerDayByClient, Day);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends a new code; earlier ones go on working. Sends nothing, and says the same, when enough of them work, when this client
    /// had ten sent to this address, or when the hour of strangers is used up and the address is nobody's we know.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="backTo">Local address the link in the message leads to after signing in.</param>
    /// <returns>Done, or <see cref="TooManyCodes"/>, which depends on the client and the hour and never on the address.</returns>
    public async Task<Result> SendAsync(CodeAddress to, string language, ClientAddress client, string? backTo = null)
    {
        using var permit = clients.AttemptAcquire(client);
        if (!permit.IsAcquired) return new TooManyCodes();
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var token = SecretKey.NewToken();
        var isSent = false;
        var asked = await gate.WriteAsync(async db =>
        {
            var now = Now;
            var hour = await HourAsync(db, now);
            if (hour.Sent >= settings.Value.CodesPerHour) return new TooManyCodes();
            var isKnown = await ResidentAccounts.IsKnownAsync(db, to);
            if (await HasEnoughAsync(db, to, now)) return Result.Done;
            var isRoom = isKnown || hour.ToStrangers < settings.Value.CodesForStrangersPerHour;
            isSent = isRoom && sent.AttemptAcquire(new(client, to)).IsAcquired;
            // What is held back is written all the same: it takes as long, and counts for this address as any other. A flood is not kept.
            if (!isSent && hour.Withheld >= settings.Value.CodesPerHour) return Result.Done;
            var id = Guid.CreateVersion7();
            db.SignInCodes.Add(new()
            {
                Id = id,
                Address = to.Value,
                Hash = key.Hash(id.ToString(), code),
                LinkHash = LinkHash(token),
                SentAt = now,
                ExpiresAt = now + Life,
                IsKnown = isKnown,
                IsWithheld = !isSent,
            });
            if (isSent) await Outbox.AddAsync(db, message.For(to, id, code, token, language, backTo, now + Life), now);
            return Result.Done;
        });
        if (asked.IsDone && isSent) demo.Remember(to, code);
        outbox.Wake();
        return asked;
    }

    /// <summary>Is this one of the codes that were sent there? A right one works once.</summary>
    /// <param name="client">Who tries.</param>
    /// <returns>Done, or <see cref="CodeUnclear"/>, <see cref="CodeWrong"/>, <see cref="CodeExpired"/> or
    /// <see cref="TooManyTries"/>.</returns>
    public async Task<Result> CheckAsync(CodeAddress to, string? typed, ClientAddress client) =>
        await CheckAsync<bool>(to, typed, client, _ => Task.FromResult<Result<bool>>(true)) is { Refusal: { } refusal }
            ? refusal : Result.Done;

    /// <summary>As <see cref="CheckAsync(CodeAddress, string, ClientAddress)"/>, and does in the same transaction what the code was asked
    /// for. When that is refused the code is not used up.</summary>
    internal async Task<Result<T>> CheckAsync<T>(
        CodeAddress to, string? typed, ClientAddress client, Func<BuuvDb, Task<Result<T>>> then)
    {
        // What cannot be a code is a slip of the hand, and costs no try.
        if (SixDigits.From(typed) is not { IsDone: true, Value: var digits }) return new CodeUnclear();
        var attempt = new Attempt(client, to);
        using var permit = tries.AttemptAcquire(attempt);
        if (!permit.IsAcquired) return new TooManyTries();
        // A wrong try must be counted: so the refusal is carried out of the gate as a value, and what was counted is saved.
        var verdict = await gate.WriteAsync<CheckResult<T>>(async db =>
        {
            var now = Now;
            var codes = await OfAsync(db, to, now);
            if (codes.Sum(code => code.Tries) >= TriesPerDay) return new CheckResult<T>(new TooManyTries());
            if (codes.Count > 0 && !triesInADay.AttemptAcquire(attempt).IsAcquired) return new CheckResult<T>(new TooManyTries());
            var right = codes.FindAll(code => CryptographicOperations.FixedTimeEquals(key.Hash(code.Id.ToString(), digits), code.Hash));
            if (right.Find(code => IsLive(code, now)) is { } live)
            {
                live.UsedAt = now;
                return await then(db) is var done && done.IsDone ? new CheckResult<T>(done) : done.Refusal;
            }
            if (codes.Count > 0) codes[^1].Tries++;
            var left = (int)tries.GetStatistics(attempt)!.CurrentAvailablePermits;
            return new CheckResult<T>(right.Count > 0 ? new CodeExpired() : left > 0 ? new CodeWrong(left) : new TooManyTries());
        });
        return verdict.IsDone ? verdict.Value.Outcome : verdict.Refusal;
    }

    /// <summary>The link of the message, pressed. Works once, as long as the code does.</summary>
    public Task<Result<CodeAddress>> CheckLinkAsync(string? token) =>
        gate.WriteAsync<CodeAddress>(async db =>
        {
            var hash = LinkHash(token ?? "");
            var now = Now;
            if (await db.SignInCodes.FirstOrDefaultAsync(row => row.LinkHash == hash) is not { } code || !IsLive(code, now))
                return new CodeExpired();
            code.UsedAt = now;
            return CodeAddress.From(code.Address);
        });

    public void Dispose()
    {
        clients.Dispose();
        sent.Dispose();
        tries.Dispose();
        triesInADay.Dispose();
    }

    private static PartitionedRateLimiter<T> PerWindow<T>(int permits, TimeSpan window) where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(who =>
            RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = permits, Window = window }));

    // A clock that is set back revives nothing: a code from the future is no code.
    private static bool IsLive(SignInCode code, DateTime now) => code.UsedAt is null && code.SentAt <= now && now < code.ExpiresAt;

    private static Task<List<SignInCode>> OfAsync(BuuvDb db, CodeAddress to, DateTime now)
    {
        var day = now - Day;
        return db.SignInCodes.Where(row => row.Address == to.Value && row.SentAt > day && row.SentAt <= now)
            .OrderBy(row => row.SentAt).ToListAsync();
    }

    private static async Task<bool> HasEnoughAsync(BuuvDb db, CodeAddress to, DateTime now)
    {
        var codes = await OfAsync(db, to, now);
        return codes.Count(code => IsLive(code, now)) >= (codes.Count < PerDay ? MaxLive : 1);
    }

    private static async Task<Hour> HourAsync(BuuvDb db, DateTime now)
    {
        var hour = now.AddHours(-1);
        return await db.SignInCodes.Where(row => row.SentAt > hour).GroupBy(_ => 1)
            .Select(rows => new Hour(
                rows.Count(row => !row.IsWithheld), rows.Count(row => !row.IsWithheld && !row.IsKnown), rows.Count(row => row.IsWithheld)))
            .FirstOrDefaultAsync() ?? new(0, 0, 0);
    }

    private byte[] LinkHash(string token) => key.Hash("link", token);

    private sealed record Attempt(ClientAddress Client, CodeAddress To);

    private sealed record Hour(int Sent, int ToStrangers, int Withheld);

    // A value, so that what was counted is saved also when the code was wrong.
    private sealed record CheckResult<T>(Result<T> Outcome);
}
