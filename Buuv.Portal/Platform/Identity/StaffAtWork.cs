using Microsoft.AspNetCore.Components.Authorization;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Who works behind a live page at this very moment. A page can stay open for a day: asked before every command, so that a
/// suspension or a changed duty holds at once.</summary>
public sealed class StaffAtWork(AuthenticationStateProvider session, StandingSessions sessions)
{
    /// <returns>Null when the session no longer stands for somebody with a duty.</returns>
    public async Task<StaffActor?> NowAsync()
    {
        var user = (await session.GetAuthenticationStateAsync()).User;
        return StaffActor.From(user) is { } actor && await sessions.StandsAsync(user) ? actor : null;
    }
}
