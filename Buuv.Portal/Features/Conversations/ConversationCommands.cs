using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Conversations;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Conversations;

/// <summary>Answering, agreeing and talking.</summary>
public sealed class ConversationCommands(WriteGate gate, Screener screener, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A neighbour answers a post; a conversation opens. Answering again leads to the same conversation. Where a person looks
    /// first, the conversation opens under the same id once that person let it through.</summary>
    /// <param name="board">Slug of the board whose sheet or slip led to the post; counted, with nothing about who.</param>
    /// <param name="passedOn">The link of a neighbour that led to the post.</param>
    public Task<Result<ConversationId>> RespondAsync(
        Guid commandId, ResidentActor actor, PostId id, string? text, string? board = null, PassedOnId? passedOn = null) =>
        gate.OnceAsync<ConversationId>(commandId, async db =>
        {
            if (await db.Residents.FindAsync(actor.PersonId) is not { } neighbour)
                return new NotFound();
            if (await PostAsync(db, id) is not { } post || await db.AreBlockedAsync(actor.PersonId, post.AuthorId))
                return new NotFound();
            if (post.AnswerOf(neighbour.Id) is { } earlier)
                return (await db.Conversations.FirstAsync(conversation => conversation.ResponseId == earlier.Id)).Id;
            if (await WaitingAsync(db, neighbour.Id, id) is { } waiting)
                return waiting;
            var words = post.WordsFor(neighbour, text);
            if (!words.IsDone)
                return words.Refusal;
            var answer = new HeldResponse(actor.PersonId, actor.Entered, id, Id.New<ConversationId>(), words.Value, board)
            {
                PassedOn = passedOn,
            };
            if (await screener.HadEnoughAsync(db, neighbour, answer, Now))
                return new EnoughAnswersToday();
            await InvitationAnswers.RespondedAsync(db, actor, id, Now);
            if (await screener.HoldsAsync(db, neighbour, post, answer, Now))
                return answer.ConversationId;
            return await DeliverAsync(db, answer) is { Refusal: { } refusal } ? refusal : answer.ConversationId;
        });

    /// <summary>Gives an answer, also one that waited for a person.</summary>
    internal async Task<Result> DeliverAsync(BuuvDb db, HeldResponse answer)
    {
        if (
            await db.Residents.FindAsync(answer.ActorId) is not { } neighbour
            || await PostAsync(db, answer.PostId) is not { } post
            || await db.AreBlockedAsync(answer.ActorId, post.AuthorId)
        )
            return new NotFound();
        // Sent again in the seconds between the decision and this.
        if (post.AnswerOf(answer.ActorId) is not null)
            return Result.Done;
        var answered = answer.Actor.Do(post, note => note.Respond(Id.New<ResponseId>(), neighbour, answer.Text, Now, answer.Entered));
        if (!answered.IsDone) return answered.Refusal;
        var (conversation, first) = Conversation.Open(answer.ConversationId, post, answered.Value);
        db.AddRange(conversation, first);
        if (answer.Board is { } board && await db.NoticeBoards.FirstOrDefaultAsync(one => one.Slug == board) is { } brought)
            db.Add(new BoardResponse(brought.Id, post.Id, answered.Value.Id, Now));
        if (answer.PassedOn is { } link && await db.PassedOn.FindAsync(link) is { } passed) passed.LedTo(answered.Value);
        return Result.Done;
    }

    /// <summary>"Ja, leuk." Of fifty at once one is first; the others are told kindly.</summary>
    /// <returns>The match; null when it waits for a person.</returns>
    public Task<Result<MatchId?>> SayYesAsync(ResidentActor actor, ConversationId id) =>
        gate.WriteAsync<MatchId?>(db => SayYesAsync(db, actor, id));

    /// <inheritdoc cref="SayYesAsync(ResidentActor, ConversationId)"/>
    internal async Task<Result<MatchId?>> SayYesAsync(BuuvDb db, ResidentActor actor, ConversationId id)
    {
        if (await PostOfAsync(db, id) is not { } found)
            return new NotFound();
        if (
            found.Post.Undecided(found.Response, actor.PersonId) is { IsDone: true } open
            && await screener.HoldsAsync(db, found.Post, open.Value, new HeldYes(actor.PersonId, actor.Entered, id), Now)
        )
            return default(MatchId?);
        return Agree(actor, found.Post, found.Response);
    }

    /// <summary>Says the yes that waited for a person.</summary>
    internal async Task<Result> DeliverAsync(BuuvDb db, HeldYes yes) =>
        await PostOfAsync(db, yes.ConversationId) is { } found
            ? Agree(yes.Actor, found.Post, found.Response) is { Refusal: { } refusal }
                ? refusal
                : Result.Done
            : new NotFound();

    private Result<MatchId?> Agree(ResidentActor actor, Post post, ResponseId to)
    {
        var match = actor.Do(post, note => note.SayYes(to, actor.PersonId, Now));
        return match.IsDone ? match.Value.Id : match.Refusal;
    }

    /// <summary>"Nee, dank je." Gives no reason.</summary>
    public Task<Result> SayNoAsync(ResidentActor actor, ConversationId id) => gate.WriteAsync(db => SayNoAsync(db, actor, id));

    /// <inheritdoc cref="SayNoAsync(ResidentActor, ConversationId)"/>
    internal async Task<Result> SayNoAsync(BuuvDb db, ResidentActor actor, ConversationId id) =>
        await PostOfAsync(db, id) is { } found
            ? actor.Do(found.Post, post => post.SayNo(found.Response, actor.PersonId, Now))
            : new NotFound();

    public Task<Result> TakeBackAsync(ResidentActor actor, ConversationId id) =>
        gate.WriteAsync(async db =>
            await PostOfAsync(db, id) is { } found
                ? actor.Do(found.Post, post => post.TakeBack(found.Response, actor.PersonId, Now))
                : new NotFound()
        );

    /// <summary>Says something in a conversation, at once or once a person let it through.</summary>
    public Task<Result<MessageId>> SayAsync(Guid commandId, ResidentActor actor, ConversationId id, string? text) =>
        gate.OnceAsync<MessageId>(commandId, async db =>
            await db.Conversations.FindAsync(id) is { } conversation
            && !await db.AreBlockedAsync(conversation.AskerId, conversation.HelperId)
                ? await SayAsync(db, actor, conversation, text)
                : new NotFound()
        );

    /// <inheritdoc cref="SayAsync(Guid, ResidentActor, ConversationId, string?)"/>
    internal async Task<Result<MessageId>> SayAsync(BuuvDb db, ResidentActor actor, Conversation conversation, string? text)
    {
        var words = conversation.WordsOf(actor.PersonId, text);
        if (!words.IsDone) return words.Refusal;
        var message = new HeldMessage(actor.PersonId, actor.Entered, conversation.Id, Id.New<MessageId>(), words.Value);
        if (await screener.HoldsAsync(db, conversation, message, Now)) return message.Id;
        return await DeliverAsync(db, message) is { Refusal: { } refusal } ? refusal : message.Id;
    }

    /// <summary>Says something, also what waited for a person.</summary>
    internal async Task<Result> DeliverAsync(BuuvDb db, HeldMessage message)
    {
        if (
            await db.Conversations.FindAsync(message.ConversationId) is not { } conversation
            || await db.AreBlockedAsync(conversation.AskerId, conversation.HelperId)
        )
            return new NotFound();
        var said = message.Actor.Do(conversation, one => one.Say(message.Id, message.ActorId, message.Text, Now));
        if (!said.IsDone) return said.Refusal;
        db.Add(said.Value);
        return Result.Done;
    }

    private static Task<ConversationId?> WaitingAsync(BuuvDb db, ResidentId neighbour, PostId post) =>
        db
            .Reviews.Where(review =>
                review.AuthorId == neighbour
                && review.PostId == post
                && review.Of == ReviewOf.Response
                && review.WasHeld
                && review.Verdict == null
            )
            .Select(review => review.ConversationId)
            .FirstOrDefaultAsync();

    private static async Task<(Post Post, ResponseId Response)?> PostOfAsync(BuuvDb db, ConversationId id) =>
        await db.Conversations.FindAsync(id) is { } conversation
        && !await db.AreBlockedAsync(conversation.AskerId, conversation.HelperId)
        && await PostAsync(db, conversation.PostId) is { } post
            ? (post, conversation.ResponseId)
            : null;

    private static Task<Post?> PostAsync(BuuvDb db, PostId id) =>
        db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery().FirstOrDefaultAsync(post => post.Id == id);
}
