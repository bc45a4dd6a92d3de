using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>What a decision does, in its transaction. What waited goes on by the very command it came in by, so that all that would have
/// happened happens then.</summary>
public sealed class Consequences(PostCommands posts, ConversationCommands conversations, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Result> OfAsync(BuuvDb db, Review review) => review.Outcome switch
    {
        ReviewOutcome.LetThrough when review.WasHeld => GoOnAsync(db, review),
        ReviewOutcome.LetThrough when review.Appeal is not null => PutBackAsync(db, review),
        ReviewOutcome.TurnedDown when !review.WasHeld && review.Appeal is null => TakeDownAsync(db, review),
        _ => Task.FromResult(Result.Done),
    };

    // A post that came down, an answer that was taken back, somebody who stopped: meanwhile the world went on. A rule refuses before it
    // changes anything.
    private async Task<Result> GoOnAsync(BuuvDb db, Review review)
    {
        if (Held.Unpack(review.Waiting!) is not { } held) return new NotFound();
        var delivered = await DeliverAsync(db, held);
        if (delivered.Refusal is not (PostClosed or AlreadyDecided or ConversationStopped or NotFound or DateInThePast)) return delivered;
        review.ComeTooLate();
        return Result.Done;
    }

    private Task<Result> DeliverAsync(BuuvDb db, Held held) => held switch
    {
        HeldPost post => posts.DeliverAsync(db, post),
        HeldChange change => posts.DeliverAsync(db, change),
        HeldResponse answer => conversations.DeliverAsync(db, answer),
        HeldMessage message => conversations.DeliverAsync(db, message),
        HeldYes yes => conversations.DeliverAsync(db, yes),
        _ => throw new ArgumentOutOfRangeException(nameof(held)),
    };

    private async Task<Result> TakeDownAsync(BuuvDb db, Review review)
    {
        if (review.Of is ReviewOf.Post or ReviewOf.Change)
            return await db.Posts.Include(post => post.Responses).FirstOrDefaultAsync(post => post.Id == review.PostId) is { } post
                ? post.TakeDown(Now)
                : new NotFound();
        if (review.Of == ReviewOf.Name)
            return await ShowAsync(db, review, renaming => renaming?.Before);
        (await db.Conversations.FindAsync(review.ConversationId))?.Stop(Now);
        return Result.Done;
    }

    private async Task<Result> PutBackAsync(BuuvDb db, Review review)
    {
        if (review.Of is ReviewOf.Post or ReviewOf.Change)
            return await db.Posts.FindAsync(review.PostId) is { } post ? post.PutBack(Now) : new NotFound();
        if (review.Of == ReviewOf.Name) return await ShowAsync(db, review, renaming => renaming?.After);
        if (review.ConversationId is { } id) (await db.Conversations.FindAsync(id))?.Resume();
        return Result.Done;
    }

    // Their own first name needs no other name beside it.
    private static async Task<Result> ShowAsync(BuuvDb db, Review review, Func<Renaming?, string?> choose)
    {
        var (person, name) = ((await db.Residents.FindAsync(review.AuthorId))!, choose(Renaming.From(review.Words)));
        return person.GoBy(name == person.FirstName ? null : name);
    }
}
