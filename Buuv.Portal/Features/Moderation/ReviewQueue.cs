using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Moderation;

/// <summary>Texts that a moderator looks at, at the workplace.</summary>
public sealed class ReviewQueue(ReviewQueries reviews, WorkClaims<ReviewId> claims) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.Moderate) ? [.. (await reviews.QueueAsync(actor)).Select(line => WorkOf(line, actor))] : [];

    private WaitingWork WorkOf(QueueLine line, StaffActor actor) =>
        new(
            new(WorkKind.Review, line.At),
            line.IsAppeal ? ModerationText.WorkAppeal : ReviewWords.Of(line.Of),
            $"{line.Name} · {(line.Waits ? ModerationText.WorkWaits : ModerationText.WorkStands)}",
            "/toezicht"
        )
        {
            HeldBy = claims.HeldByColleague(line.Id, actor),
        };
}
