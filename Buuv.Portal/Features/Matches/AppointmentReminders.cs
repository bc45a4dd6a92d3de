using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Matches;

/// <summary>Reminds both residents the day before they meet. Residents who are called hear it on the last working day of the phone team
/// before it.</summary>
public sealed class AppointmentReminders(
    IDbContextFactory<BuuvDb> reading,
    NotificationBatches batches,
    IOptions<PhoneTeamSettings> phoneTeam,
    TimeProvider clock
)
{
    /// <summary>The day before may be a Friday: so far ahead we look, in days.</summary>
    private const int DaysAhead = 5;

    private static readonly TimeOnly Breakfast = new(9, 0);

    public async Task RemindAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now.AddDays(DaysAhead);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var coming = await db
            .Matches.Where(match => match.Appointment!.StartsAt > now && match.Appointment.StartsAt < until)
            .ToListAsync(cancel);
        var due = new List<Notification>();
        foreach (var match in coming.Where(match => match.MayBeRemindedOf))
            foreach (var one in await db.AreBlockedAsync(match.AskerId, match.HelperId) ? [] : new[] { match.AskerId, match.HelperId })
                if (await IsDueAsync(db, match.Appointment!, one, now, cancel)) due.Add(NewsOf(match, one));
        await batches.TellAsync(due, cancel);
    }

    // An appointment that is moved is another one.
    private static Notification NewsOf(Match match, ResidentId one) =>
        new(one, NotificationKind.AppointmentReminder, $"reminder:{match.Id.Value}:{match.Appointment!.StartsAt:yyyyMMddHHmm}:{one.Value}")
        {
            PostId = match.PostId, SubjectId = match.Id.Value, NoUseAfter = match.Appointment.StartsAt,
        };

    private async Task<bool> IsDueAsync(BuuvDb db, Appointment appointment, ResidentId one, DateTime now, CancellationToken cancel)
    {
        var by = await db
            .Residents.Where(resident => resident.Id == one)
            .Select(resident => resident.Reachability)
            .FirstOrDefaultAsync(cancel);
        return now
            >= (
                by is Reachability.Phone or Reachability.RingsUs
                    ? phoneTeam.Value.CallTimes(DutchTime.Zone).OpeningBefore(appointment.StartsAt)
                    : DutchTime.ToUtc(DutchTime.Of(appointment.StartsAt).Date.AddDays(-1) + Breakfast.ToTimeSpan())
            );
    }
}
