using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Conversations;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Conversations;

/// <summary>Answering, agreeing and talking.</summary>
public sealed class ConversationCommands(WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A neighbour answers a post; a conversation opens. Answering again leads to the same conversation.</summary>
    /// <param name="board">Slug of the board whose sheet or slip led to the post; counted, with nothing about who.</param>
    public Task<Result<ConversationId>> AnswerAsync(Guid commandId, Doer actor, PostId id, string? text, string? board = null) => gate.OnceAsync<ConversationId>(commandId, async db =>
    {
        if (await db.Residents.FindAsync(actor.Person) is not { } neighbour) return new NotFound();
        if (await PostAsync(db, id) is not { } post) return new NotFound();
        if (await db.AreApartAsync(actor.Person, post.Author)) return new NotFound();
        var answered = actor.Do(post, note => note.Answer(Id.New<ResponseId>(), neighbour, text, Now, actor.Entered));
        if (!answered.IsDone) return answered.Refusal!;
        if (await db.Conversations.FirstOrDefaultAsync(talk => talk.Response == answered.Value.Id) is { } earlier) return earlier.Id;
        var (conversation, first) = Conversation.Open(Id.New<ConversationId>(), post, answered.Value);
        db.AddRange(conversation, first);
        if (board is not null && await db.NoticeBoards.FirstOrDefaultAsync(one => one.Slug == board) is { } brought) db.Add(new BoardAnswer(brought.Id, id, answered.Value.Id, Now));
        return conversation.Id;
    });

    /// <summary>"Ja, leuk." Of fifty at once one is first; the others are told kindly.</summary>
    public Task<Result<MatchId>> SayYesAsync(Doer actor, ConversationId id) => gate.WriteAsync<MatchId>(async db =>
    {
        if (await PostOfAsync(db, id) is not { } found) return new NotFound();
        var match = actor.Do(found.Post, post => post.SayYes(found.Response, actor.Person, Now));
        return match.IsDone ? match.Value.Id : match.Refusal!;
    });

    /// <summary>"Nee, dank je." Gives no reason.</summary>
    public Task<Result> SayNoAsync(Doer actor, ConversationId id) => gate.WriteAsync(async db =>
        await PostOfAsync(db, id) is { } found ? actor.Do(found.Post, post => post.SayNo(found.Response, actor.Person, Now)) : new NotFound());

    public Task<Result> TakeBackAsync(Doer actor, ConversationId id) => gate.WriteAsync(async db =>
        await PostOfAsync(db, id) is { } found ? actor.Do(found.Post, post => post.TakeBack(found.Response, actor.Person, Now)) : new NotFound());

    /// <summary>Says something in a conversation.</summary>
    public Task<Result<MessageId>> SayAsync(Guid commandId, Doer actor, ConversationId id, string? text) => gate.OnceAsync<MessageId>(commandId, async db =>
    {
        if (await db.Conversations.FindAsync(id) is not { } conversation || await db.AreApartAsync(conversation.Asker, conversation.Helper)) return new NotFound();
        var said = actor.Do(conversation, talk => talk.Say(Id.New<MessageId>(), actor.Person, text, Now));
        if (!said.IsDone) return said.Refusal!;
        db.Add(said.Value);
        return said.Value.Id;
    });

    private static async Task<(Post Post, ResponseId Response)?> PostOfAsync(BuuvDb db, ConversationId id) =>
        await db.Conversations.FindAsync(id) is { } conversation && !await db.AreApartAsync(conversation.Asker, conversation.Helper) && await PostAsync(db, conversation.Post) is { } post ? (post, conversation.Response) : null;

    private static Task<Post?> PostAsync(BuuvDb db, PostId id) =>
        db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery().FirstOrDefaultAsync(post => post.Id == id);
}
