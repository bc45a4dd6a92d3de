using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Tells a notification in the way the resident chose, within the transaction of the event: a mail, a text message, a call by the
/// phone team, or nothing for residents who read on Buuv only.</summary>
public sealed class NotificationDelivery(NotificationComposer letters, IOptions<SafetySettings> safety)
{
    public async Task TellAsync(BuuvDb db, Notification notification, DateTime now, CancellationToken cancel = default)
    {
        if (
            await db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == notification.RecipientId, cancel)
                is not { } resident
            || !resident.WantsToHear(notification.Kind)
        )
            return;
        if (resident.IsToldByPhone)
            await PromiseAsync(db, notification, CallBack.Promise(Id.New<CallBackId>(), notification, now), cancel);
        var isFull = await HadEnoughAsync(db, resident, now, cancel);
        if (resident.Reachability is Reachability.Web or Reachability.RingsUs || isFull)
            await TellDeputiesAsync(db, resident, notification, now, cancel);
        if (isFull)
            return;
        if (await letters.ForAsync(db, resident, notification) is not { } message)
            return;
        await Outbox.AddAsync(db, message, now);
        // The answer to a text comes in by itself, and must find what was asked.
        if (resident.Reachability == Reachability.Text)
            await PromiseAsync(db, notification, CallBack.ByText(Id.New<CallBackId>(), notification, now), cancel);
    }

    /// <summary>Plans a call for a message whose address does not exist, when the resident has a phone number.</summary>
    public static async Task CallInsteadAsync(BuuvDb db, OutgoingMessage message, DateTime now, CancellationToken cancel)
    {
        if (message.News is not { } notification)
            return;
        if (
            await db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == notification.RecipientId, cancel)
                is not { Phone: not null, HasStopped: false } person
            || !person.WantsToHear(notification.Kind)
        )
            return;
        if (await db.CallBacks.FirstOrDefaultAsync(promise => promise.Key == notification.Key, cancel) is { } texted)
            texted.RingInstead(now);
        else
            db.CallBacks.Add(CallBack.Promise(Id.New<CallBackId>(), notification, now));
    }

    // Somebody else typed this address, and whoever reads it never came by: a few letters a day, lest we bother a stranger.
    private async Task<bool> HadEnoughAsync(BuuvDb db, Resident person, DateTime now, CancellationToken cancel)
    {
        if (
            person is not { Reachability: Reachability.Mail, Email.Value: { } mail }
            || !await db.OnBehalf.AnyAsync(row => row.ResidentId == person.Id, cancel)
            || await db.Users.AnyAsync(account => account.ResidentId == person.Id, cancel)
        )
            return false;
        var today = now.AddDays(-1);
        return db.Outgoing.Local.Count(letter => letter.To == mail && letter.Id == 0)
                + await db.Outgoing.CountAsync(letter => letter.To == mail && letter.CreatedAt > today, cancel)
            >= safety.Value.LettersPerDayToUnproven;
    }

    // Who never looks and gave no address hears it from whoever arranges things for them.
    private async Task TellDeputiesAsync(BuuvDb db, Resident person, Notification notification, DateTime now, CancellationToken cancel)
    {
        if (notification.Kind == NotificationKind.OnBehalf || await db.Users.AnyAsync(account => account.ResidentId == person.Id, cancel))
            return;
        var rows = await (
            from row in db.OnBehalf.AsNoTracking()
            where row.ResidentId == person.Id && row.EndedAt == null
            join deputy in db.Residents.AsNoTracking() on row.DeputyId equals deputy.Id
            select new { row.Id, deputy }).ToListAsync(cancel);
        foreach (var row in rows.Where(row => row.deputy.WantsToHear(notification.Kind)))
            if (await letters.ForDeputyAsync(db, row.deputy, row.Id, person, notification) is { } message)
                await Outbox.AddAsync(db, message, now);
    }

    /// <summary>Promises it, unless the same was promised before.</summary>
    public static async Task PromiseAsync(BuuvDb db, Notification notification, CallBack promise, CancellationToken cancel = default)
    {
        if (
            db.CallBacks.Local.Any(other => other.Key == notification.Key)
            || await db.CallBacks.AnyAsync(other => other.Key == notification.Key, cancel)
        )
            return;
        db.CallBacks.Add(promise);
    }
}
