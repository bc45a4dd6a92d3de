using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Blocking;

/// <summary>"Ik wil geen contact meer met deze buur." Takes effect at once, both ways; the other is told nothing.</summary>
public sealed class BlockCommands(WriteGate gate, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The other one in a talk.</summary>
    public Task<Result> PutAsync(ResidentActor actor, ConversationId id) => gate.WriteAsync(async db =>
    {
        if (await db.Conversations.FindAsync(id) is not { } conversation || !conversation.Includes(actor.PersonId)) return new NotFound();
        return await PutAsync(db, actor, conversation.OtherThan(actor.PersonId));
    });

    /// <summary>Blocks the author of a post.</summary>
    public Task<Result> PutAsync(ResidentActor actor, PostId id) => gate.WriteAsync(async db =>
        await db.Posts.FindAsync(id) is { } post ? await PutAsync(db, actor, post.AuthorId) : new NotFound());

    /// <summary>It may be as before. The other's own block, if there is one, stays.</summary>
    public Task<Result> LiftAsync(ResidentActor actor, ResidentId other) => gate.WriteAsync(async db =>
    {
        if (await db.Blocks.FindAsync(actor.PersonId, other) is not { } block) return Result.Done;
        block.Lift(Now);
        block.WasEnteredBy(actor.Entered?.Who);
        db.Remove(block);
        return Result.Done;
    });

    private async Task<Result> PutAsync(BuuvDb db, ResidentActor actor, ResidentId other)
    {
        if (await db.Blocks.FindAsync(actor.PersonId, other) is not null) return Result.Done;
        if (await db.Residents.FindAsync(other) is not { } them) return new NotFound();
        var block = Block.Put(actor.PersonId, other, them.PublicName, Now);
        if (!block.IsDone) return block.Refusal;
        block.Value.WasEnteredBy(actor.Entered?.Who);
        db.Add(block.Value);
        await EndWhatWaitsAsync(db, actor, other);
        return Result.Done;
    }

    // An answer that waits for yes or no is over, whoever gave it; nobody is rung about the other; nobody arranges things for who blocked
    // them.
    private async Task EndWhatWaitsAsync(BuuvDb db, ResidentActor actor, ResidentId other)
    {
        var me = actor.PersonId;
        var conversations = await db
            .Conversations.Where(conversation =>
                (conversation.AskerId == me && conversation.HelperId == other)
                || (conversation.AskerId == other && conversation.HelperId == me)
            )
            .ToListAsync();
        foreach (var conversation in conversations)
        {
            var post = await db.Posts.IgnoreQueryFilters().Include(one => one.Responses).Include(one => one.Matches).AsSplitQuery()
                .FirstAsync(one => one.Id == conversation.PostId);
            if (post.Responses.First(response => response.Id == conversation.ResponseId).IsWaiting)
                _ =
                    conversation.AskerId == me
                        ? actor.Do(post, note => note.SayNo(conversation.ResponseId, me, Now))
                        : actor.Do(post, note => note.TakeBack(conversation.ResponseId, me, Now));
        }
        Guid[] subjects =
        [
            .. conversations.Select(conversation => conversation.Id.Value),
            .. conversations.Select(conversation => conversation.ResponseId.Value),
            .. await db
                .Matches.Where(match =>
                    (match.AskerId == me && match.HelperId == other) || (match.AskerId == other && match.HelperId == me)
                )
                .Select(match => match.Id.Value)
                .ToListAsync(),
        ];
        foreach (
            var promise in await db
                .CallBacks.Where(promise =>
                    promise.ClosedAt == null && promise.SubjectId != null && subjects.Contains(promise.SubjectId!.Value)
                )
                .ToListAsync()
        )
            promise.Overtake(Now);
        foreach (
            var row in await db
                .OnBehalf.Where(row =>
                    row.EndedAt == null
                    && ((row.ResidentId == me && row.DeputyId == other) || (row.ResidentId == other && row.DeputyId == me))
                )
                .ToListAsync()
        )
            actor.Do(row, both => both.End(me, Now));
    }
}
