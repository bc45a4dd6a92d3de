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

    public Task EraseAsync(CancellationToken cancel) => gate.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (drafts, codes, messages) = (now - KeepDrafts, now - KeepCodes, now - KeepMessages);
        await db.Drafts.Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(cancel);
        await db.SignInCodes.Where(code => code.SentAt < codes).ExecuteDeleteAsync(cancel);
        await db.Outgoing.Where(message => message.CreatedAt < messages).ExecuteDeleteAsync(cancel);
        return Result.Done;
    }, cancel);
}
