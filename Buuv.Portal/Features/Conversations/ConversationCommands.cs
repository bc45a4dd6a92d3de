using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Conversations;

/// <summary>Answering, agreeing and talking.</summary>
public sealed class ConversationCommands(WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A neighbour answers a post; a conversation opens. Answering again leads to the same conversation.</summary>
    public Task<Result<ConversationId>> AnswerAsync(Guid commandId, ResidentId actor, PostId id, string? text) => gate.OnceAsync<ConversationId>(commandId, async db =>
    {
        if (await db.Residents.FindAsync(actor) is not { } neighbour) return new NotFound();
        if (await PostAsync(db, id) is not { } post) return new NotFound();
        var answered = post.Answer(Id.New<ResponseId>(), neighbour, text, Now);
        if (!answered.IsDone) return answered.Refusal!;
        if (await db.Conversations.FirstOrDefaultAsync(talk => talk.Response == answered.Value.Id) is { } earlier) return earlier.Id;
        var (conversation, first) = Conversation.Open(Id.New<ConversationId>(), post, answered.Value);
        db.AddRange(conversation, first);
        return conversation.Id;
    });

    /// <summary>"Ja, leuk." Of fifty at once one is first; the others are told kindly.</summary>
    public Task<Result<MatchId>> SayYesAsync(ResidentId actor, ConversationId id) => gate.WriteAsync<MatchId>(async db =>
    {
        if (await PostOfAsync(db, id) is not { } found) return new NotFound();
        var match = found.Post.SayYes(found.Response, actor, Now);
        return match.IsDone ? match.Value.Id : match.Refusal!;
    });

    /// <summary>"Nee, dank je." Gives no reason.</summary>
    public Task<Result> SayNoAsync(ResidentId actor, ConversationId id) => gate.WriteAsync(async db =>
        await PostOfAsync(db, id) is { } found ? found.Post.SayNo(found.Response, actor, Now) : new NotFound());

    public Task<Result> TakeBackAsync(ResidentId actor, ConversationId id) => gate.WriteAsync(async db =>
        await PostOfAsync(db, id) is { } found ? found.Post.TakeBack(found.Response, actor, Now) : new NotFound());

    /// <summary>Says something in a conversation.</summary>
    public Task<Result<MessageId>> SayAsync(Guid commandId, ResidentId actor, ConversationId id, string? text) => gate.OnceAsync<MessageId>(commandId, async db =>
    {
        if (await db.Conversations.FindAsync(id) is not { } conversation) return new NotFound();
        var said = conversation.Say(Id.New<MessageId>(), actor, text, Now);
        if (!said.IsDone) return said.Refusal!;
        db.Add(said.Value);
        return said.Value.Id;
    });

    private static async Task<(Post Post, ResponseId Response)?> PostOfAsync(BuuvDb db, ConversationId id) =>
        await db.Conversations.FindAsync(id) is { } conversation && await PostAsync(db, conversation.Post) is { } post ? (post, conversation.Response) : null;

    private static Task<Post?> PostAsync(BuuvDb db, PostId id) =>
        db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery().FirstOrDefaultAsync(post => post.Id == id);
}
