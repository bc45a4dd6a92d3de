using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>Undoes what a moderator decided, for who still moderates there; and lets what waited go on once it is too late for
/// that.</summary>
public sealed class ModerationUndo(Consequences consequences, NeighbourhoodDirectory directory) : IUndoHandler
{
    public static readonly IReadOnlyList<DeedKind> AtDesk = [DeedKind.ReviewDecided, DeedKind.ReviewLeft];

    public IReadOnlyList<DeedKind> Kinds => AtDesk;

    public async Task<Result> UndoAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now)
    {
        if (!actor.May(Permission.Moderate)) return new NotAllowed();
        if (await db.Reviews.FindAsync(new ReviewId(deed.SubjectId)) is not { } review || !Moderates(actor, review)) return new NotFound();
        if (deed.Kind == DeedKind.ReviewLeft) return review.TakeBackHandover(actor.AccountId, deed.At, now);
        var (outcome, onAppeal) = (review.Outcome, review.AppealVerdict is not null);
        var taken = review.TakeBackDecision(actor.AccountId, deed.At, now);
        return taken.IsDone ? await consequences.TakeBackAsync(db, review, outcome!.Value, onAppeal, deed.At) : taken;
    }

    /// <summary>What waited goes on. Where it cannot, as without a free number, it waits for a moderator again.</summary>
    public async Task<bool> ReleaseAsync(BuuvDb db, UndoableDeed deed, DateTime now)
    {
        if (
            deed.Kind != DeedKind.ReviewDecided
            || await db.Reviews.FindAsync(new ReviewId(deed.SubjectId)) is not { WasHeld: true, Outcome: ReviewOutcome.LetThrough } review
            // A later decision has a deed of its own.
            || (review.AppealVerdict ?? review.Verdict) is not { } verdict
            || (verdict.At, verdict.By) != (deed.At, deed.AccountId)
        )
            return false;
        if ((await consequences.GoOnAsync(db, review)).IsDone) return review.Outcome == ReviewOutcome.LetThrough;
        review.TakeBackDecision(deed.AccountId, deed.At, now);
        return false;
    }

    /// <summary>It waits for a moderator again.</summary>
    public async Task ReleaseFailedAsync(BuuvDb db, UndoableDeed deed, DateTime now)
    {
        if (await db.Reviews.FindAsync(new ReviewId(deed.SubjectId)) is { } review)
            review.TakeBackDecision(deed.AccountId, deed.At, now);
    }

    public async Task<string?> DescribeAsync(BuuvDb db, UndoableDeed deed, StaffActor actor)
    {
        var id = new ReviewId(deed.SubjectId);
        if (await db.Reviews.FirstOrDefaultAsync(row => row.Id == id) is not { IsForgotten: false } review || !Moderates(actor, review))
            return null;
        var verdict = review.AppealVerdict ?? review.Verdict;
        var did = deed.Kind == DeedKind.ReviewLeft ? (review.IsOpen && review.Handover?.At == deed.At ? ModerationText.DidLeave : null)
            : review.IsOpen || verdict?.At != deed.At ? null
            : verdict.Outcome == ReviewOutcome.TurnedDown ? ModerationText.DidTurnDown
            : ModerationText.DidLetThrough;
        if (did is null) return null;
        return await db.Residents.FirstOrDefaultAsync(resident => resident.Id == review.AuthorId) is { HasStopped: false } writer
            ? string.Format(did, ReviewWords.Of(review.Of), writer.FirstName)
            : null;
    }

    private bool Moderates(StaffActor actor, Review review) =>
        directory.Map.Find(review.Neighbourhood) is { } where && actor.May(Permission.Moderate, where);
}
