using Buuv.Domain;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Clockwork;

/// <summary>Erases what has served its purpose.</summary>
public sealed class Housekeeping(WriteGate gate, TimeProvider clock)
{
    public static readonly TimeSpan KeepDrafts = TimeSpan.FromDays(2);

    /// <summary>As long as codes per day are counted.</summary>
    public static readonly TimeSpan KeepCodes = TimeSpan.FromDays(1);

    /// <summary>For the admin to see whether messages leave.</summary>
    public static readonly TimeSpan KeepMessages = TimeSpan.FromDays(30);

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
        var (drafts, codes, messages) = (now - KeepDrafts, now - KeepCodes, now - KeepMessages);
        // Codes from the future were sent before the clock was set back: they open nothing, and would stop new ones by being counted.
        await db.Drafts.Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(cancel);
        await db.SignInCodes.Where(code => code.SentAt < codes || code.SentAt > now).ExecuteDeleteAsync(cancel);
        await db.Outgoing.Where(message => message.CreatedAt < messages).ExecuteDeleteAsync(cancel);
        return Result.Done;
    }, cancel);
}
