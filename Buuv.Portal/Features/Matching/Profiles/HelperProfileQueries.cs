using Buuv.Domain.Matching;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matching.Profiles;

/// <summary>What residents told about helping, for themselves, or for the phone desk with a caller on the line.</summary>
public sealed class HelperProfileQueries(IDbContextFactory<BuuvDb> reading)
{
    /// <returns>Null when the actor may not read it, or the resident has stopped.</returns>
    public async Task<HelpingView?> OfAsync(ResidentActor actor)
    {
        if (!actor.May(Permission.HandleOwnData)) return null;
        var who = actor.PersonId;
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.FirstOrDefaultAsync(person => person.Id == who && person.StoppedAt == null) is { } person
            ? new(person.FirstName, await db.HelperProfiles.FirstOrDefaultAsync(profile => profile.Id == who) ?? HelperProfile.Of(who))
            : null;
    }
}

/// <param name="Profile">An empty one for who told nothing yet.</param>
public sealed record HelpingView(string FirstName, HelperProfile Profile);
