using Microsoft.AspNetCore.Components.Authorization;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Who works behind a live page at this very moment. A page can stay open for a day: asked before every command, so that a
/// suspension or a changed duty holds at once.</summary>
public sealed class StaffAtWork(AuthenticationStateProvider session, StandingSessions sessions)
{
    /// <returns>Without duties when the session no longer stands.</returns>
    public async Task<StaffActor> NowAsync()
    {
        var user = (await session.GetAuthenticationStateAsync()).User;
        var actor = user.AsStaff();
        return !actor.HasDuties || await sessions.StandsAsync(user) ? actor : actor with { Duties = [] };
    }
}
