using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts;

/// <summary>Everything an author does with a post. The actor is always named; the domain decides whether they may.</summary>
public sealed class PostCommands(WriteGate gate, NeighbourhoodDirectory directory, Screener screener, TimeProvider clock)
{
    /// <summary>Who answered is told each time; so often in a day it may change.</summary>
    public const int ChangesPerDay = 10;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Hangs a note on the board and gives it a number. Where a person looks first, it hangs under the same id once that person
    /// let it through.</summary>
    /// <param name="commandId">Chosen when the form was begun: the same form twice is one post.</param>
    public Task<Result<PostId>> PlaceAsync(Guid commandId, ResidentActor actor, Draft draft) =>
        gate.OnceAsync<PostId>(commandId, db => PlaceAsync(db, actor, draft));

    /// <summary>As <see cref="PlaceAsync(Guid, ResidentActor, Draft)"/>, within the transaction of a command that does more.</summary>
    internal Task<Result<PostId>> PlaceAsync(BuuvDb db, Guid commandId, ResidentActor actor, Draft draft) =>
        gate.OnceAsync(db, commandId, inside => PlaceAsync(inside, actor, draft));

    internal async Task<Result<PostId>> PlaceAsync(BuuvDb db, ResidentActor actor, Draft draft)
    {
        if (draft.Flaw is { } flaw) return flaw;
        if (await db.Residents.FindAsync(actor.PersonId) is not { } author) return new NotFound();
        var id = Id.New<PostId>();
        return await screener.HoldsAsync(db, author, actor, id, draft, Now) ? id : await HangAsync(db, actor, id, draft);
    }

    /// <summary>Hangs a post that waited for a person.</summary>
    internal async Task<Result> DeliverAsync(BuuvDb db, HeldPost post)
    {
        var draft = post.Read(DutchTime.Today(clock));
        if (!draft.IsDone) return draft.Refusal;
        return await HangAsync(db, post.Actor, post.Id, draft.Value) is { Refusal: { } refusal } ? refusal : Result.Done;
    }

    /// <summary>Gives a post the words that waited for a person.</summary>
    internal async Task<Result> DeliverAsync(BuuvDb db, HeldChange change)
    {
        var read = change.Text.Read(DutchTime.Today(clock));
        if (!read.IsDone) return read.Refusal;
        if (await WithResponsesAsync(db, change.PostId) is not { } post) return new NotFound();
        return change.Actor.Do(post, note => note.Change(change.ActorId, read.Value.Text, read.Value.Timing, change.Text.Extras, Now));
    }

    public Task<Result> ChangeAsync(ResidentActor actor, PostId id, PostText text, Timing timing, PostExtras extras) =>
        gate.WriteAsync(async db =>
        {
            if (await WithResponsesAsync(db, id) is not { } post) return new NotFound();
            var held = new HeldChange(actor.PersonId, actor.Entered, id, HeldText.Of(text, timing, extras));
            var isNew = post.Text != text || post.Timing != timing || post.Extras != extras;
            if (isNew && post.AuthorId == actor.PersonId && post.IsLive && await HoldsAsync(db, post, held)) return Result.Done;
            var changed = actor.Do(post, note => note.Change(actor.PersonId, text, timing, extras, Now));
            return changed.IsDone && isNew && await ChangedTodayAsync(db, id) >= ChangesPerDay ? new EnoughChangesToday() : changed;
        });

    /// <summary>"Zet hem nog eens op": the same words as a new note, by way of all that a new note passes. Pressed again it is the same
    /// one.</summary>
    public Task<Result<PostId>> PlaceAgainAsync(ResidentActor actor, PostId closed) => gate.OnceAsync<PostId>(closed.Value, async db =>
    {
        if (await db.Posts.FindAsync(closed) is not { } post) return new NotFound();
        var draft = post.Again(actor.PersonId, DutchTime.Today(clock));
        return draft.IsDone ? await PlaceAsync(db, actor, draft.Value) : draft.Refusal;
    });

    /// <summary>Takes a post down. For who does it at the phone desk it can be undone.</summary>
    public Task<Result> WithdrawAsync(ResidentActor actor, PostId id) =>
        gate.WriteAsync(async db =>
        {
            if (await WithResponsesAsync(db, id) is not { } post) return new NotFound();
            var (now, hung) = (Now, post.IsLive);
            var withdrawn = actor.Do(post, note => note.Withdraw(actor.PersonId, now));
            if (withdrawn.IsDone && hung && actor.Entered is { As: Deputy.PhoneTeam, Who: var account })
                db.MayBeUndone(DeedKind.PostWithdrawn, id.Value, account, now);
            return withdrawn;
        });

    /// <inheritdoc cref="ClosedPosts.TakeBackAsync"/>
    internal static Task<Result> TakeBackClosingAsync(BuuvDb db, Post post, DateTime closedAt, bool leftFeed, DateTime now) =>
        ClosedPosts.TakeBackAsync(db, post, closedAt, leftFeed, now);

    public Task<Result> HaveEnoughAsync(ResidentActor actor, PostId id) =>
        ForAsync(actor, id, post => post.HaveEnough(actor.PersonId, Now));

    public Task<Result> RenewAsync(ResidentActor actor, PostId id) => ForAsync(actor, id, post => post.Renew(actor.PersonId, Now));

    /// <param name="asWritten">They were told what had better not hang there, and want it as it is.</param>
    public Task<Result> AllowOnPaperAsync(ResidentActor actor, PostId id, bool allowed, bool asWritten = false) =>
        ForAsync(actor, id, post => post.AllowOnPaper(actor.PersonId, allowed, Now, asWritten));

    private async Task<Result<PostId>> HangAsync(BuuvDb db, ResidentActor actor, PostId id, Draft draft)
    {
        if (await db.Residents.FindAsync(actor.PersonId) is not { } author) return new NotFound();
        if (directory.Map.Find(author.Neighbourhood) is not { } neighbourhood) return new NeighbourhoodMissing();
        var number = ShortCode.PickFree(await NumbersInUseAsync(db, neighbourhood.Municipality), Random.Shared);
        if (!number.IsDone) return number.Refusal;
        // One writer at a time: nobody else takes this place between the question and the commit.
        var order = (await db.Posts.IgnoreQueryFilters().MaxAsync(post => (long?)post.FeedOrder) ?? 0) + 1;
        var placed = Post.Place(id, author, draft, neighbourhood, number.Value, order, Now, actor.Entered);
        if (!placed.IsDone) return placed.Refusal;
        placed.Value.WasEnteredBy(actor.Entered?.Who);
        db.Add(placed.Value);
        return id;
    }

    private Task<Result> ForAsync(ResidentActor actor, PostId id, Func<Post, Result> act) => gate.WriteAsync(async db =>
        await WithResponsesAsync(db, id) is { } post ? actor.Do(post, act) : new NotFound());

    // Whoever answered hears of it: without the answers nobody would.
    private static Task<Post?> WithResponsesAsync(BuuvDb db, PostId id) =>
        db.Posts.Include(post => post.Responses).Include(post => post.Matches).FirstOrDefaultAsync(post => post.Id == id);

    // The same words sent twice wait once.
    private async Task<bool> HoldsAsync(BuuvDb db, Post post, HeldChange held)
    {
        var packed = held.Pack();
        return await db.Reviews.AnyAsync(review =>
                review.Of == ReviewOf.Change && review.PostId == post.Id && review.Verdict == null && review.Waiting == packed
            ) || screener.Holds(db, post, held, Now);
    }

    private Task<int> ChangedTodayAsync(BuuvDb db, PostId id)
    {
        var today = Now.AddDays(-1);
        return db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.PostChanged && row.PostId == id && row.At > today);
    }

    private async Task<IReadOnlySet<int>> NumbersInUseAsync(BuuvDb db, MunicipalityCode municipality)
    {
        var rested = Now.AddDays(-ShortCode.RestDays);
        var numbers = await db.Posts.IgnoreQueryFilters()
            .Where(post => post.Municipality == municipality && (post.Closure == null || post.Closure.At > rested))
            .Select(post => post.Number)
            .ToListAsync();
        return numbers.Select(number => number.Value).ToHashSet();
    }
}
