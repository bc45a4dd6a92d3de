using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matches;

/// <summary>Six weeks after a match both are asked, once, whether they are still in touch.</summary>
public sealed class CheckIns(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NotificationDelivery delivery,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    private const int Batch = 50;

    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (oldest, newest) = (now.AddDays(-Match.CheckInUntilDays), now.AddDays(-Match.CheckInAfterDays));
        await using var read = await reading.CreateDbContextAsync(cancel);
        var due = await read
            .Matches.Where(match => match.CheckInAskedAt == null && match.At > oldest && match.At <= newest)
            .Select(match => match.Id)
            .ToListAsync(cancel);
        foreach (var some in due.Chunk(Batch))
        {
            await gate.WriteAsync(
                async db =>
                {
                    foreach (var match in await db.Matches.Where(match => some.Contains(match.Id)).ToListAsync(cancel))
                    {
                        if (!match.AskToCheckIn(now).IsDone || await db.AreBlockedAsync(match.AskerId, match.HelperId))
                            continue;
                        foreach (var one in new[] { match.AskerId, match.HelperId })
                            await delivery.TellAsync(
                                db,
                                new(one, NotificationKind.CheckIn, $"checkin:{match.Id.Value}:{one.Value}")
                                {
                                    PostId = match.PostId,
                                    SubjectId = match.Id.Value,
                                },
                                now,
                                cancel
                            );
                    }
                    return Result.Done;
                },
                cancel
            );
        }
        outbox.Wake();
    }

    /// <summary>What somebody answers by their link.</summary>
    public Task<Result> AnswerAsync(ResidentActor actor, MatchId id, bool stillInTouch) =>
        gate.WriteAsync(async db =>
            !actor.May(Permission.CheckIn) ? new NotAllowed()
            : await db.Matches.FindAsync(id) is { } match
                ? match.CheckIn(actor.PersonId, stillInTouch, clock.GetUtcNow().UtcDateTime)
            : new NotFound()
        );
}
