using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Clockwork;

/// <summary>Erases what has served its purpose.</summary>
public sealed class Housekeeping(WriteGate gate, TimeProvider clock)
{
    public static readonly TimeSpan KeepDrafts = TimeSpan.FromDays(2);

    /// <summary>For a caller who hung up half-way and rings again.</summary>
    public static readonly TimeSpan KeepHalfWay = TimeSpan.FromDays(7);

    /// <summary>As long as codes per day are counted.</summary>
    public static readonly TimeSpan KeepCodes = TimeSpan.FromDays(1);

    /// <summary>For the admin to see whether messages leave.</summary>
    public static readonly TimeSpan KeepMessages = TimeSpan.FromDays(30);

    /// <summary>For who asks what was told, and by whom.</summary>
    public static readonly TimeSpan KeepCallBacks = TimeSpan.FromDays(90);

    /// <summary>Closes what nobody needs to be rung about any more: an appointment that was, a note that came down.</summary>
    public Task CloseCallBacksAsync(CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var promise in await db.CallBacks.Where(promise => promise.ClosedAt == null && promise.NoUseAfter <= now).ToListAsync(cancel)) promise.Overtake(now);
        return Result.Done;
    }, cancel);

    /// <summary>Closes codes whose time is over, so that a clock set back does not revive them.</summary>
    public Task CloseCodesAsync(CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.SignInCodes.Where(code => code.UsedAt == null && code.ExpiresAt <= now).ExecuteUpdateAsync(change => change.SetProperty(code => code.UsedAt, now), cancel);
        return Result.Done;
    }, cancel);

    public Task EraseAsync(CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (drafts, codes, messages, callBacks) = (now - KeepDrafts, now - KeepCodes, now - KeepMessages, now - KeepCallBacks);
        var halfWay = now - KeepHalfWay;
        // Codes from the future were sent before the clock was set back: they open nothing, and would stop new ones by being counted.
        await db.Drafts.Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(cancel);
        await db.SignInCodes.Where(code => code.SentAt < codes || code.SentAt > now).ExecuteDeleteAsync(cancel);
        await db.PhoneCalls.Where(call => call.Draft != null && call.StartedAt < halfWay).ExecuteUpdateAsync(change => change.SetProperty(call => call.Draft, (string?)null), cancel);
        await db.Outgoing.Where(message => message.CreatedAt < messages).ExecuteDeleteAsync(cancel);
        // A question by text that nobody answered lies there no longer than one that somebody did.
        await db.CallBacks.Where(promise => promise.ClosedAt < callBacks || (promise.Way == CallBackWay.Text && promise.PromisedAt < callBacks)).ExecuteDeleteAsync(cancel);
        return Result.Done;
    }, cancel);
}
