using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Conversations.Mediating;

/// <summary>Somebody of Buuv thinks along in a talk: the two ask and agree, a broker of that place joins.</summary>
public sealed class MediationCommands(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>"Mag er iemand van Buuv meedenken?" When the other asked that already, both agree by it.</summary>
    public Task<Result> WantAsync(ResidentActor actor, ConversationId id) => InTalkAsync(actor, id, (db, talk, open) =>
    {
        if (open is not null) return actor.Do(open, one => one.Agree(talk, actor.PersonId, Now));
        var wanted = Mediation.Want(Id.New<MediationId>(), talk, actor.PersonId, Now);
        if (!wanted.IsDone) return wanted.Refusal;
        db.Add(wanted.Value);
        return Result.Done;
    });

    /// <summary>The other agrees.</summary>
    public Task<Result> AgreeAsync(ResidentActor actor, ConversationId id) => InTalkAsync(actor, id, (_, talk, open) =>
        open is null ? new MediationOver() : actor.Do(open, one => one.Agree(talk, actor.PersonId, Now)));

    /// <summary>One of the two does not want it, or not any more. Ended twice it is ended once.</summary>
    public Task<Result> EndAsync(ResidentActor actor, ConversationId id) => InTalkAsync(actor, id, (_, talk, open) =>
        open is null ? Result.Done : actor.Do(open, one => one.End(talk, actor.PersonId, Now)));

    /// <summary>A broker thinks along from now on.</summary>
    public Task<Result<MediationId>> JoinAsync(StaffActor actor, MediationId id) =>
        ForAsync<MediationId>(actor, id, (_, talk, mediation) => Then(mediation.Join(talk, actor.AccountId, actor.Name, Now), id));

    /// <summary>Writes down that the broker reads.</summary>
    public Task<Result<MediationId>> ReadAsync(StaffActor actor, MediationId id) =>
        ForAsync<MediationId>(actor, id, (_, talk, mediation) => Then(mediation.Read(talk, actor.AccountId, Now), id));

    /// <summary>The broker says something to both.</summary>
    public Task<Result<MessageId>> SayAsync(Guid commandId, StaffActor actor, MediationId id, string? text) =>
        gate.OnceAsync<MessageId>(commandId, db => ForAsync<MessageId>(db, actor, id, (_, talk, mediation) =>
        {
            var said = mediation.Say(Id.New<MessageId>(), talk, actor.AccountId, text, Now);
            if (!said.IsDone) return said.Refusal;
            db.Add(said.Value);
            return said.Value.Id;
        }));

    /// <summary>The broker goes.</summary>
    public Task<Result<MediationId>> LeaveAsync(StaffActor actor, MediationId id) =>
        ForAsync<MediationId>(actor, id, (_, talk, mediation) => Then(mediation.Leave(talk, actor.AccountId, Now), id));

    // A talk of others, or of two who are blocked, looks as if it were not there.
    private Task<Result> InTalkAsync(ResidentActor actor, ConversationId id, Func<BuuvDb, Conversation, Mediation?, Result> act) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.ReadConversation)) return new NotAllowed();
            if (await db.Conversations.FindAsync(id) is not { } talk || await db.AreBlockedAsync(talk.AskerId, talk.HelperId))
                return new NotFound();
            if (!talk.Includes(actor.PersonId)) return new NotAllowed();
            return act(db, talk, await db.Mediations.FirstOrDefaultAsync(one => one.ConversationId == id && one.EndedAt == null));
        });

    private Task<Result<T>> ForAsync<T>(StaffActor actor, MediationId id, Func<BuuvDb, Conversation, Mediation, Result<T>> act) =>
        gate.WriteAsync<T>(db => ForAsync(db, actor, id, act));

    private async Task<Result<T>> ForAsync<T>(
        BuuvDb db, StaffActor actor, MediationId id, Func<BuuvDb, Conversation, Mediation, Result<T>> act)
    {
        if (await db.Mediations.FindAsync(id) is not { } mediation) return new NotFound();
        var talk = await db.Conversations.SingleAsync(one => one.Id == mediation.ConversationId);
        var place = await db.Posts.IgnoreQueryFilters().Where(post => post.Id == talk.PostId).Select(post => post.Neighbourhood)
            .SingleAsync();
        if (!await MayAsync(db, directory, actor, talk, place)) return new NotAllowed();
        return await db.AreBlockedAsync(talk.AskerId, talk.HelperId) ? new NotFound() : act(db, talk, mediation);
    }

    /// <summary>Whether this member of staff may think along: a broker of the place, who is neither of the two nor blocked with
    /// one.</summary>
    internal static async Task<bool> MayAsync(
        BuuvDb db, NeighbourhoodDirectory directory, StaffActor actor, Conversation talk, NeighbourhoodCode place) =>
        actor.May(Permission.KeepPromises, directory.Map.Find(place)!)
        && (await db.ResidentOfAsync(actor) is not { } me
            || !talk.Includes(me) && !await db.AreBlockedAsync(me, talk.AskerId) && !await db.AreBlockedAsync(me, talk.HelperId));

    private static Result<MediationId> Then(Result done, MediationId id) => done.Refusal is { } refusal ? refusal : id;
}
