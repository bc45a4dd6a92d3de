using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Privacy;

/// <summary>Decides which neighbours may be asked now: not who said "nu even niet", and not who was asked often enough.</summary>
public sealed class LoadGuard(IOptions<SafetySettings> settings)
{
    public async Task<Result> MayBeAskedAsync(BuuvDb db, ResidentId neighbour, DateTime now) =>
        await Resting(db, now).AnyAsync(resting => resting.Id == neighbour)
            ? new RestsForNow()
            : (await LatelyAsync(db.Invitations.Where(invitation => invitation.NeighbourId == neighbour), now))
                .GetValueOrDefault(neighbour)
                ?.MayBeAsked(settings.Value.InvitationsPerWeek, now)
            ?? Result.Done;

    /// <summary>All residents who are not to be asked for now.</summary>
    public async Task<IReadOnlySet<ResidentId>> LeftInPeaceAsync(BuuvDb db, DateTime now) =>
        (await LatelyAsync(db.Invitations, now))
            .Where(row => !row.Value.MayBeAsked(settings.Value.InvitationsPerWeek, now).IsDone)
            .Select(row => row.Key)
            .Concat(await Resting(db, now).Select(resting => resting.Id).ToListAsync())
            .ToHashSet();

    private static IQueryable<HelperProfile> Resting(BuuvDb db, DateTime now)
    {
        var today = DateOnly.FromDateTime(DutchTime.Of(now));
        return db.HelperProfiles.Where(profile => profile.NotBefore > today);
    }

    private static async Task<Dictionary<ResidentId, AskedLately>> LatelyAsync(IQueryable<Invitation> invitations, DateTime now)
    {
        var since = now - AskedLately.Week;
        var rows = await invitations
            .Where(invitation => invitation.At > since || invitation.AnsweredAt > since)
            .Select(invitation => new
            {
                invitation.NeighbourId,
                invitation.At,
                Yes = invitation.Answer == InvitationAnswer.Yes ? invitation.AnsweredAt : null,
            })
            .ToListAsync();
        return rows.GroupBy(row => row.NeighbourId)
            .ToDictionary(group => group.Key, group => new AskedLately([.. group.Select(row => row.At)], group.Max(row => row.Yes)));
    }
}
