using System.Security.Claims;
using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Identity;

/// <summary>The sessions that are open. One stands as long as nobody signed it out, its time is not over, its account is not suspended, and
/// nothing changed what that account may do since it began. Asked at each request and before each command of a live page.</summary>
public sealed class StandingSessions(
    IDbContextFactory<BuuvDb> reading, WriteGate gate, IOptions<IdentityOptions> options, TimeProvider clock)
{
    /// <summary>How long a session of a resident stays without being used.</summary>
    public static readonly TimeSpan ResidentSession = TimeSpan.FromDays(30);

    /// <summary>After this staff prove themselves again, however busy they are.</summary>
    public static readonly TimeSpan StaffSession = TimeSpan.FromHours(12);

    // A session that is used is moved on once a day, not at each request.
    private static readonly TimeSpan BetweenMoves = TimeSpan.FromDays(1);

    // Two exact look-ups, each by a key: the session, then its account.
    private static readonly Func<BuuvDb, Guid, Guid, string?, DateTime, Task<DateTime?>> EndOf = EF.CompileAsyncQuery(
        (BuuvDb db, Guid id, Guid accountId, string? stamp, DateTime now) => (
            from session in db.Sessions
            where session.Id == id && session.AccountId == accountId && session.EndsAt > now
            join account in db.Users on session.AccountId equals account.Id
            where account.SuspendedAt == null && account.SecurityStamp == stamp
            select (DateTime?)session.EndsAt).FirstOrDefault());

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> StandsAsync(ClaimsPrincipal user) => Of(user) is { } session && await EndOfAsync(session) is not null;

    /// <summary>As <see cref="StandsAsync"/>, for a request: a resident's session that is used stays.</summary>
    public async Task<bool> UseAsync(ClaimsPrincipal user)
    {
        if (Of(user) is not { } session || await EndOfAsync(session) is not { } end) return false;
        var moved = Now + ResidentSession;
        // A database that is busy just now moves it on at a later request.
        if (!user.IsStaff() && end < moved - BetweenMoves)
            await WriteAsync(db => Only(db, session).ExecuteUpdateAsync(change => change.SetProperty(row => row.EndsAt, moved)));
        return true;
    }

    /// <summary>Opens a session; the one that this browser had before ends by it.</summary>
    /// <param name="lasts">From now.</param>
    /// <returns>Its id, for in the cookie.</returns>
    public Task<Result<Guid>> OpenAsync(Guid account, TimeSpan lasts, ClaimsPrincipal before) => gate.WriteAsync<Guid>(async db =>
    {
        if (Of(before) is { } earlier) await Only(db, earlier).ExecuteDeleteAsync();
        var opened = new AccountSession { Id = Guid.NewGuid(), AccountId = account, OpenedAt = Now, EndsAt = Now + lasts };
        db.Sessions.Add(opened);
        return opened.Id;
    });

    /// <summary>Signs out here: what this browser holds, or a copy of it, opens nothing any more. Other browsers of the same person stay
    /// signed in.</summary>
    public async Task<Result> EndAsync(ClaimsPrincipal user) =>
        Of(user) is { } session ? await WriteAsync(db => Only(db, session).ExecuteDeleteAsync()) : Result.Done;

    /// <summary>Signs out everywhere.</summary>
    public async Task<Result> EndAllAsync(ClaimsPrincipal user) =>
        Of(user) is { } session
            ? await WriteAsync(db => db.Sessions.Where(row => row.AccountId == session.Account).ExecuteDeleteAsync()) : Result.Done;

    /// <summary>Which of these sessions no longer stand.</summary>
    public async Task<HashSet<Session>> FallenAsync(IReadOnlyCollection<Session> sessions, CancellationToken cancel)
    {
        var (ids, now) = (sessions.Select(session => session.Id).ToList(), Now);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var standing = await (
            from session in db.Sessions
            where ids.Contains(session.Id) && session.EndsAt > now
            join account in db.Users on session.AccountId equals account.Id
            where account.SuspendedAt == null
            select new Session(session.Id, account.Id, account.SecurityStamp)).ToListAsync(cancel);
        return [.. sessions.Except(standing)];
    }

    /// <returns>Null for a visitor, and for a cookie without an id.</returns>
    public Session? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimsPrincipalExtensions.SessionClaim), out var id)
            && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            ? new(id, account, user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType)) : null;

    private static IQueryable<AccountSession> Only(BuuvDb db, Session session) => db.Sessions.Where(row => row.Id == session.Id);

    private async Task<DateTime?> EndOfAsync(Session session)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await EndOf(db, session.Id, session.Account, session.Stamp, Now);
    }

    private Task<Result> WriteAsync(Func<BuuvDb, Task<int>> write) => gate.WriteAsync(async db =>
    {
        await write(db);
        return Result.Done;
    });
}

/// <summary>A session, its account, and the stamp that the account had when the session began.</summary>
public sealed record Session(Guid Id, Guid Account, string? Stamp);
