using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Matching.Desk;

/// <summary>Undoes "elders opgelost": the request hangs again, and its promise runs on, for who still works there.</summary>
public sealed class PromiseUndo(NeighbourhoodDirectory directory, IOptions<MatchingSettings> settings) : IUndoHandler
{
    public IReadOnlyList<DeedKind> Kinds => [DeedKind.RequestFoundElsewhere];

    public async Task<Result> UndoAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now)
    {
        var (post, promise) = await FindAsync(db, deed);
        if (post is null || promise is null) return new NotFound();
        if (!actor.May(Permission.KeepPromises, directory.Map.Find(post.Neighbourhood)!)) return new NotAllowed();
        var awake = new AwakeHours(settings.Value.AwakeFrom, settings.Value.AwakeUntil, DutchTime.Zone);
        var open = promise.TakeBackElsewhere(actor.AccountId, deed.At, awake, now);
        if (!open.IsDone) return open;
        // Open feeds heard at once that it was gone, so they hear that it is back.
        var hung = await ClosedPosts.TakeBackAsync(db, post, deed.At, leftFeed: true, now);
        promise.WasEnteredBy(actor.AccountId);
        post.WasEnteredBy(actor.AccountId);
        return hung;
    }

    public async Task<string?> DescribeAsync(BuuvDb db, UndoableDeed deed, StaffActor actor)
    {
        var (post, promise) = await FindAsync(db, deed);
        return post is not null && promise?.FoundElsewhereBy == actor.AccountId && promise.DoneAt == deed.At
            && post.Closure?.At == deed.At && actor.May(Permission.KeepPromises, directory.Map.Find(post.Neighbourhood)!)
            ? string.Format(BrokerText.DidElsewhere, post.Number, post.Text.Title)
            : null;
    }

    private static async Task<(Post? Post, AnswerPromise? Promise)> FindAsync(BuuvDb db, UndoableDeed deed)
    {
        var id = new PostId(deed.SubjectId);
        return (await db.Posts.Include(post => post.Responses).FirstOrDefaultAsync(post => post.Id == id),
            await db.AnswerPromises.FirstOrDefaultAsync(promise => promise.Id == id));
    }
}
