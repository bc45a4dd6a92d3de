using System.Security.Claims;
using Buuv.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Shared;

/// <summary>Does a session still stand? Its account is there, is not suspended, and nothing changed what it may do since the session began.</summary>
public sealed class StandingSessions(IDbContextFactory<BuuvDb> reading, IOptions<IdentityOptions> options)
{
    public async Task<bool> StandsAsync(ClaimsPrincipal user)
    {
        if (Of(user) is not { } session) return false;
        await using var db = await reading.CreateDbContextAsync();
        return await db.Users.AnyAsync(account => account.Id == session.Account && account.SuspendedAt == null && account.SecurityStamp == session.Stamp);
    }

    /// <summary>Which of these sessions no longer stand.</summary>
    public async Task<HashSet<Session>> FallenAsync(IReadOnlyCollection<Session> sessions, CancellationToken cancel)
    {
        var accounts = sessions.Select(session => session.Account).Distinct().ToList();
        await using var db = await reading.CreateDbContextAsync(cancel);
        var standing = await db.Users.Where(account => accounts.Contains(account.Id) && account.SuspendedAt == null).Select(account => new Session(account.Id, account.SecurityStamp)).ToListAsync(cancel);
        return [.. sessions.Except(standing)];
    }

    /// <returns>Null for a visitor.</returns>
    public Session? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? new(account, user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType)) : null;
}

/// <summary>An account, and the stamp that it had when the session began.</summary>
public sealed record Session(Guid Account, string? Stamp);
