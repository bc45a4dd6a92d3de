using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Moderation;

/// <summary>What a decision does. What stands comes down or back in its transaction. What waited goes on once nobody can undo the decision,
/// by the very command it came in by, so that all that would have happened happens then.</summary>
public sealed class Consequences(PostCommands posts, ConversationCommands conversations, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Result> OfAsync(BuuvDb db, Review review) => review.Outcome switch
    {
        ReviewOutcome.LetThrough when review is { WasHeld: false, Appeal: not null } => PutBackAsync(db, review),
        ReviewOutcome.TurnedDown when !review.WasHeld && review.Appeal is null => TakeDownAsync(db, review),
        _ => Task.FromResult(Result.Done),
    };

    /// <summary>Takes back what a decision did, before anybody heard of it.</summary>
    /// <param name="outcome">Of the decision.</param>
    /// <param name="onAppeal">Whether it was the second one.</param>
    public Task<Result> TakeBackAsync(BuuvDb db, Review review, ReviewOutcome outcome, bool onAppeal, DateTime decidedAt) =>
        (outcome, onAppeal) switch
        {
            _ when review.WasHeld => Task.FromResult(Result.Done),
            (ReviewOutcome.TurnedDown, false) => HangAgainAsync(db, review, decidedAt),
            (ReviewOutcome.LetThrough, true) => TakeDownAgainAsync(db, review, decidedAt),
            _ => Task.FromResult(Result.Done),
        };

    private async Task<Result> HangAgainAsync(BuuvDb db, Review review, DateTime decidedAt)
    {
        // Somebody else turned down the same thing meanwhile, for a reason of their own: that decision stands.
        if (await IsAgainstElsewhereAsync(db, review)) return new ChangedSince();
        if (review.Of is ReviewOf.Post or ReviewOf.Change)
            // What was closed before anybody decided stays closed.
            return await PostAsync(db, review) is { } post && post.Closure?.At == decidedAt
                ? await PostCommands.TakeBackClosingAsync(db, post, decidedAt, leftFeed: true, Now)
                : Result.Done;
        if (review.Of == ReviewOf.Name) return await RenameBackAsync(db, review, turnedDown: true);
        if (await TalkAsync(db, review) is not { } talk || talk.StoppedAt != decidedAt) return Result.Done;
        if (await HasStoppedAsync(db, talk.AskerId) || await HasStoppedAsync(db, talk.HelperId)) return new ChangedSince();
        talk.Resume();
        return Result.Done;
    }

    private async Task<Result> TakeDownAgainAsync(BuuvDb db, Review review, DateTime decidedAt)
    {
        if (review.Of is ReviewOf.Post or ReviewOf.Change)
        {
            if (await PostAsync(db, review) is not { IsLive: true } post || post.Responses.Any(answer => answer.At > decidedAt))
                return new ChangedSince();
            return post.TakeDown(Now);
        }
        if (review.Of == ReviewOf.Name) return await RenameBackAsync(db, review, turnedDown: false);
        if (await TalkAsync(db, review) is not { } talk) return Result.Done;
        if (await db.Messages.AnyAsync(message => message.ConversationId == talk.Id && message.At > decidedAt)) return new ChangedSince();
        talk.Stop(Now);
        return Result.Done;
    }

    private static async Task<Result> RenameBackAsync(BuuvDb db, Review review, bool turnedDown)
    {
        if (Renaming.From(review.Words) is not { } renaming || await db.Residents.FindAsync(review.AuthorId) is not { } person)
            return new ChangedSince();
        return person.PublicName == (turnedDown ? renaming.Before : renaming.After)
            ? await ShowAsync(db, review, _ => turnedDown ? renaming.After : renaming.Before)
            : new ChangedSince();
    }

    private static async Task<bool> IsAgainstElsewhereAsync(BuuvDb db, Review review)
    {
        var isOfPost = review.Of is ReviewOf.Post or ReviewOf.Change;
        if (!isOfPost && review.Of != ReviewOf.Conversation) return false;
        var others = await db.Reviews.Where(other => other.Id != review.Id && (isOfPost
            ? other.PostId == review.PostId && (other.Of == ReviewOf.Post || other.Of == ReviewOf.Change)
            : other.ConversationId == review.ConversationId && other.Of == ReviewOf.Conversation)).ToListAsync();
        return others.Exists(other => other.IsAgainst);
    }

    private static async Task<bool> HasStoppedAsync(BuuvDb db, ResidentId id) =>
        await db.Residents.FindAsync(id) is not { HasStopped: false };

    private static Task<Post?> PostAsync(BuuvDb db, Review review) =>
        db.Posts.Include(post => post.Responses).FirstOrDefaultAsync(post => post.Id == review.PostId);

    private static async Task<Conversation?> TalkAsync(BuuvDb db, Review review) =>
        review.ConversationId is { } id ? await db.Conversations.FindAsync(id) : null;

    /// <summary>Carries out what waited and was let through.</summary>
    public async Task<Result> GoOnAsync(BuuvDb db, Review review)
    {
        // Its writer, or the other of the two, stopped since: it is of use to nobody.
        if (review.Waiting is null || await HasStoppedAsync(db, review.AuthorId))
        {
            review.ComeTooLate();
            return Result.Done;
        }
        if (Held.Unpack(review.Waiting) is not { } held) return new NotFound();
        var delivered = await DeliverAsync(db, held);
        // A post that came down, an answer that was taken back: meanwhile the world went on. A rule refuses before it changes anything.
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
            return await PostAsync(db, review) is { } post ? post.TakeDown(review.Verdict!.At) : new NotFound();
        if (review.Of == ReviewOf.Name)
            return await ShowAsync(db, review, renaming => renaming?.Before);
        (await TalkAsync(db, review))?.Stop(review.Verdict!.At);
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
