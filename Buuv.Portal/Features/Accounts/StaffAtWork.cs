using System.Security.Claims;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Who works behind a live page at this very moment. A page can stay open for a day: asked before every command, so that a suspension or a changed
/// duty holds at once.</summary>
public sealed class StaffAtWork(AuthenticationStateProvider session, IDbContextFactory<BuuvDb> reading, IOptions<IdentityOptions> options)
{
    /// <returns>Null when the session no longer stands for somebody with a duty.</returns>
    public async Task<StaffActor?> NowAsync()
    {
        var user = (await session.GetAuthenticationStateAsync()).User;
        if (StaffActor.From(user) is not { } actor) return null;
        var stamp = user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        await using var db = await reading.CreateDbContextAsync();
        return await db.Users.AnyAsync(account => account.Id == actor.Account && account.SuspendedAt == null && account.SecurityStamp == stamp) ? actor : null;
    }
}
