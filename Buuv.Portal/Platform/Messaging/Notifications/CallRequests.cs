using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>Residents who want to be called. Asking again while a call is still promised changes nothing.</summary>
public sealed class CallRequests(WriteGate gate, IOptions<PhoneTeamSettings> phoneTeam, TimeProvider clock)
{
    /// <summary>They ask on the web to be called.</summary>
    public Task<Result<CallBackId>> AskAsync(Guid commandId, ResidentActor who) => gate.OnceAsync<CallBackId>(commandId, async db =>
        await db.Residents.FindAsync(who.PersonId) is { } resident ? await AskAsync(db, commandId, resident, null) : new NotFound());

    /// <summary>The same within a transaction.</summary>
    /// <param name="commandId">The same command twice is one promise.</param>
    /// <param name="at">UTC; the moment they chose, or null for as soon as it suits.</param>
    public async Task<Result<CallBackId>> AskAsync(BuuvDb db, Guid commandId, Resident resident, DateTime? at)
    {
        var (who, now) = (resident.Id, clock.GetUtcNow().UtcDateTime);
        if (resident.Phone is null)
            return new PhoneNumberUnclear();
        if (
            await db.CallBacks.FirstOrDefaultAsync(promise =>
                promise.ResidentId == who && promise.Kind == NotificationKind.Asked && promise.ClosedAt == null
            ) is
            { } earlier
        )
            return earlier.Id;
        var notification = new Notification(who, NotificationKind.Asked, $"asked:{commandId}");
        var promised = at is { } moment
            ? CallBack.PromiseAt(Id.New<CallBackId>(), notification, moment, phoneTeam.Value.CallTimes(DutchTime.Zone), now)
            : CallBack.Promise(Id.New<CallBackId>(), notification, now);
        if (!promised.IsDone)
            return promised.Refusal;
        db.Add(promised.Value);
        return promised.Value.Id;
    }
}
