using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Phone;

/// <summary>Undoes what was done at the phone desk, for who still serves callers where the caller lives.</summary>
public sealed class PhoneUndo(NeighbourhoodDirectory directory, IOptions<PhoneTeamSettings> phoneTeam) : IUndoHandler
{
    public static readonly IReadOnlyList<DeedKind> AtDesk = [DeedKind.PostWithdrawn, DeedKind.CallMissed, DeedKind.DraftDropped];

    public IReadOnlyList<DeedKind> Kinds => AtDesk;

    public Task<Result> UndoAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now) =>
        deed.Kind switch
        {
            DeedKind.PostWithdrawn => HangAgainAsync(db, deed, actor, now),
            DeedKind.CallMissed => PlanAsBeforeAsync(db, deed, actor, now),
            DeedKind.DraftDropped => WaitAgainAsync(db, deed, actor),
            _ => throw new ArgumentOutOfRangeException(nameof(deed)),
        };

    /// <summary>Open feeds hear that a post is gone.</summary>
    public async Task<bool> ReleaseAsync(BuuvDb db, UndoableDeed deed, DateTime now)
    {
        if (deed.Kind == DeedKind.PostWithdrawn && await db.Posts.FindAsync(new PostId(deed.SubjectId)) is { } post) post.LeaveFeed(now);
        return false;
    }

    public async Task<string?> DescribeAsync(BuuvDb db, UndoableDeed deed, StaffActor actor)
    {
        if (deed.Kind == DeedKind.PostWithdrawn)
            return await db.Posts.FirstOrDefaultAsync(post => post.Id == new PostId(deed.SubjectId)) is { } post
                && post.Closure?.At == deed.At
                && await CallerAsync(db, post.AuthorId) is { } author
                && Serves(actor, author)
                ? string.Format(PhoneText.DidTakeDown, post.Number, post.Text.Title)
                : null;
        var who = new ResidentId(deed.SubjectId);
        if (await CallerAsync(db, who) is not { } caller || !Serves(actor, caller)) return null;
        if (deed.Kind == DeedKind.DraftDropped)
            return await Dropped(db, deed).AnyAsync() ? string.Format(PhoneText.DidDropHalfWay, caller.PublicName) : null;
        var open = await db.CallBacks.Where(promise => promise.ResidentId == who && promise.ClosedAt == null).ToListAsync();
        return open.Any(promise => promise.Attempts is [.., var last] && last.At == deed.At)
            ? string.Format(PhoneText.DidMiss, caller.FirstName)
            : null;
    }

    private async Task<Result> HangAgainAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now)
    {
        var post = await db.Posts.Include(one => one.Responses).FirstOrDefaultAsync(one => one.Id == new PostId(deed.SubjectId));
        if (post is null || await CallerAsync(db, post.AuthorId) is not { } author) return new NotFound();
        if (!Serves(actor, author)) return new NotAllowed();
        var undone = await PostCommands.TakeBackClosingAsync(db, post, deed.At, leftFeed: deed.ReleasedAt is not null, now);
        post.WasEnteredBy(actor.AccountId);
        return undone;
    }

    private async Task<Result> PlanAsBeforeAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now)
    {
        if (await CallerAsync(db, new(deed.SubjectId)) is not { } caller) return new NotFound();
        if (!Serves(actor, caller)) return new NotAllowed();
        var open = await db.CallBacks.Where(promise => promise.ResidentId == caller.Id && promise.ClosedAt == null).ToListAsync();
        return new WaitingCallBacks(open, caller.BestTimes, phoneTeam.Value.CallTimes(DutchTime.Zone)).TakeBackMiss(
            actor.AccountId,
            deed.At,
            now
        );
    }

    private async Task<Result> WaitAgainAsync(BuuvDb db, UndoableDeed deed, StaffActor actor)
    {
        if (await CallerAsync(db, new(deed.SubjectId)) is not { } caller) return new NotFound();
        if (!Serves(actor, caller)) return new NotAllowed();
        var dropped = await Dropped(db, deed).ToListAsync();
        if (dropped.Count == 0) return new ChangedSince();
        foreach (var call in dropped)
            if (call.TakeBackDrop(deed.At) is { IsDone: false } refused) return refused;
        return Result.Done;
    }

    private static IQueryable<PhoneCall> Dropped(BuuvDb db, UndoableDeed deed)
    {
        var who = new ResidentId(deed.SubjectId);
        return db.PhoneCalls.Where(call => call.CallerId == who && call.Draft != null && call.DraftDroppedAt == deed.At);
    }

    private static async Task<Resident?> CallerAsync(BuuvDb db, ResidentId id) =>
        await db.Residents.FindAsync(id) is { HasStopped: false } caller ? caller : null;

    private bool Serves(StaffActor actor, Resident caller) =>
        directory.Map.Find(caller.Neighbourhood) is { } home && actor.May(Permission.ServeCaller, home);
}
