using Buuv.Domain;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Jobs;

/// <summary>Closes what has served its purpose.</summary>
public sealed class Housekeeping(WriteGate gate, TimeProvider clock)
{
    /// <summary>Closes calls that are no longer needed: about a past appointment, or a post that came down.</summary>
    public Task CloseCallBacksAsync(CancellationToken cancel) =>
        gate.WriteAsync(
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                foreach (
                    var promise in await db
                        .CallBacks.Where(promise => promise.ClosedAt == null && promise.NoUseAfter <= now)
                        .ToListAsync(cancel)
                )
                    promise.Overtake(now);
                return Result.Done;
            },
            cancel
        );

    /// <summary>Closes codes whose time is over, so that a clock set back does not revive them.</summary>
    public Task CloseCodesAsync(CancellationToken cancel) =>
        gate.WriteAsync(
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                await db
                    .SignInCodes.Where(code => code.UsedAt == null && code.ExpiresAt <= now)
                    .ExecuteUpdateAsync(change => change.SetProperty(code => code.UsedAt, now), cancel);
                return Result.Done;
            },
            cancel
        );

    /// <summary>Codes from the future were sent before the clock was set back: they open nothing, and would stop new ones by being
    /// counted.</summary>
    public Task DropCodesFromTheFutureAsync(CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.SignInCodes.Where(code => code.SentAt > now).ExecuteDeleteAsync(cancel);
        return Result.Done;
    }, cancel);
}
