using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Notifications;

/// <summary>Tells news by the way somebody chose, within the transaction of what it tells about: a mail, a text message, a call by the phone team, or nothing for
/// who looks for themselves.</summary>
public sealed class NewsDelivery(NewsLetters letters)
{
    public async Task TellAsync(BuuvDb db, News news, DateTime now, CancellationToken cancel = default)
    {
        if (await db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == news.To, cancel) is not { } resident) return;
        if (resident.Reachability == Reachability.Phone) await PromiseAsync(db, news, CallBack.Promise(Id.New<CallBackId>(), news, now), cancel);
        if (await letters.ForAsync(db, resident, news) is not { } message) return;
        await Outbox.AddAsync(db, message, now);
        // The answer to a text comes in by itself, and must find what was asked.
        if (resident.Reachability == Reachability.Text) await PromiseAsync(db, news, CallBack.ByText(Id.New<CallBackId>(), news, now), cancel);
    }

    private static async Task PromiseAsync(BuuvDb db, News news, CallBack promise, CancellationToken cancel)
    {
        if (db.CallBacks.Local.Any(other => other.Key == news.Key) || await db.CallBacks.AnyAsync(other => other.Key == news.Key, cancel)) return;
        db.CallBacks.Add(promise);
    }
}
