using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matches;

/// <summary>Six weeks after a match both are asked, once, whether they are still in touch.</summary>
public sealed class CheckIns(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NotificationBatches batches,
    TimeProvider clock
)
{
    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (oldest, newest) = (now.AddDays(-Match.CheckInUntilDays), now.AddDays(-Match.CheckInAfterDays));
        await using var read = await reading.CreateDbContextAsync(cancel);
        var due = await read
            .Matches.Where(match => match.CheckInAskedAt == null && match.At > oldest && match.At <= newest)
            // Two who were asked once are not asked again each time they find each other.
            .Where(match => !read.Matches.Any(earlier => earlier.At < match.At && earlier.CheckInAskedAt != null && (
                (earlier.AskerId == match.AskerId && earlier.HelperId == match.HelperId)
                || (earlier.AskerId == match.HelperId && earlier.HelperId == match.AskerId))))
            .Select(match => match.Id)
            .ToListAsync(cancel);
        await batches.TellAsync(due, (db, some) => AskAsync(db, some, now, cancel), cancel);
    }

    /// <summary>What a neighbour answers by the link in the message.</summary>
    public Task<Result> AnswerAsync(ResidentActor actor, MatchId id, bool stillInTouch) =>
        gate.WriteAsync(async db =>
            !actor.May(Permission.CheckIn) ? new NotAllowed()
            : await db.Matches.FindAsync(id) is { } match
                ? match.CheckIn(actor.PersonId, stillInTouch, clock.GetUtcNow().UtcDateTime)
            : new NotFound()
        );

    private static async Task<IReadOnlyList<Notification>> AskAsync(BuuvDb db, MatchId[] due, DateTime now, CancellationToken cancel)
    {
        var questions = new List<Notification>();
        foreach (var match in await db.Matches.Where(match => due.Contains(match.Id)).ToListAsync(cancel))
        {
            if (!match.AskToCheckIn(now).IsDone || await db.AreBlockedAsync(match.AskerId, match.HelperId)) continue;
            questions.AddRange(new[] { match.AskerId, match.HelperId }.Select(one => Question(match, one)));
        }
        return questions;
    }

    private static Notification Question(Match match, ResidentId one) =>
        new(one, NotificationKind.CheckIn, $"checkin:{match.Id.Value}:{one.Value}")
        {
            PostId = match.PostId,
            SubjectId = match.Id.Value,
        };
}
