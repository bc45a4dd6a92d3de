using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Matching;

/// <summary>"Nu niet", whichever way it comes in: this vraag goes to somebody else, and nothing is asked for a while.</summary>
public static class NotNowAnswer
{
    /// <summary>How long nothing is asked when no day was chosen.</summary>
    public const int Days = 14;

    /// <param name="until">The day that was chosen; null for <see cref="Days"/> days.</param>
    /// <returns>The day from which they may be asked again.</returns>
    public static async Task<Result<DateOnly>> TakeAsync(BuuvDb db, ResidentId who, InvitationId id, DateOnly? until, DateTime now)
    {
        if (await db.Invitations.FindAsync(id) is not { } invitation) return new NotFound();
        var today = DateOnly.FromDateTime(DutchTime.Of(now));
        var day = until ?? today.AddDays(Days);
        var isSaidAgain = invitation.Answer == InvitationAnswer.NotNow;
        if (invitation.Postpone(who, now) is { Refusal: { } refused }) return refused;
        // What else they were asked goes to somebody else too.
        foreach (var other in await db.Invitations.Where(asked => asked.NeighbourId == who && asked.Answer == InvitationAnswer.Waiting)
            .ToListAsync())
            other.Postpone(who, now);
        var profile = await db.HelperProfiles.FindAsync(who);
        // A second press, or a card that is read in twice, makes it no longer.
        if (isSaidAgain && until is null) return profile?.NotBefore ?? day;
        if (profile is null) db.Add(profile = HelperProfile.Of(who));
        // Who chose a later day before keeps that.
        if (until is null && profile.NotBefore > day) return profile.NotBefore.Value;
        return profile.RestUntil(day, today) is { Refusal: { } wrong } ? wrong : day;
    }
}
