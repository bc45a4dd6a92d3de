using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;

namespace Buuv.Portal.Features.Ambassadors;

/// <summary>"Ik weet iemand": asking one neighbour, who alone can say yes.</summary>
public sealed class InvitationCommands(WriteGate gate, NeighbourhoodDirectory directory, HelperRanking ranking, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks a neighbour whether a post is something for them. Asking the same neighbour twice asks once.</summary>
    public Task<Result> InviteAsync(StaffActor actor, PostId postId, ResidentId neighbourId) =>
        gate.WriteAsync(async db =>
        {
            if (await db.Posts.FindAsync(postId) is not { } post || await db.Residents.FindAsync(neighbourId) is not { } neighbour)
                return new NotFound();
            if (
                !actor.May(Permission.Invite, directory.Map.Find(post.Neighbourhood)!)
                && !actor.May(Permission.Invite, directory.Map.Find(neighbour.Neighbourhood)!)
            )
                return new NotAllowed();
            var why = await ranking.WhyNotAsync(db, post, neighbourId);
            // As if it were asked: who blocked whom is nobody's business. Whoever asks may be a neighbour too.
            if (why is WhyNot.AskedBefore or WhyNot.Blocked)
                return Result.Done;
            if (await db.ResidentOfAsync(actor) is { } me && await db.AreBlockedAsync(neighbourId, me))
                return Result.Done;
            if (why is not null)
                return new NeighbourNotAsked();
            var invitation = Invitation.Send(Id.New<InvitationId>(), post, neighbour, actor.Name, Now);
            if (!invitation.IsDone)
                return invitation.Refusal;
            db.Add(invitation.Value);
            return Result.Done;
        });

    /// <summary>The neighbour looks at it, signed in.</summary>
    public Task<Result> SeeAsync(ResidentActor actor, InvitationId id) => gate.WriteAsync(async db =>
    {
        if (!actor.May(Permission.AnswerInvitation)) return new NotAllowed();
        if (await db.Invitations.FindAsync(id) is not { } invitation || invitation.NeighbourId != actor.PersonId) return new NotFound();
        invitation.See(Now);
        return Result.Done;
    });

    public Task<Result> AcceptAsync(ResidentActor actor, InvitationId id) => AnswerAsync(actor, id, InvitationAnswer.Yes);

    public Task<Result> DeclineAsync(ResidentActor actor, InvitationId id) => AnswerAsync(actor, id, InvitationAnswer.No);

    /// <summary>"Nu niet": nothing is asked of them before that day.</summary>
    /// <param name="until">Null for two weeks.</param>
    /// <returns>The day from which they may be asked again.</returns>
    public async Task<Result<DateOnly>> PostponeAsync(ResidentActor actor, InvitationId id, DateOnly? until)
    {
        var kept = await TakeAsync(actor, id, InvitationAnswer.NotNow, until);
        return kept.IsDone ? kept.Value!.Value : kept.Refusal;
    }

    private async Task<Result> AnswerAsync(ResidentActor actor, InvitationId id, InvitationAnswer answer) =>
        await TakeAsync(actor, id, answer, null) is { Refusal: { } refusal } ? refusal : Result.Done;

    private Task<Result<DateOnly?>> TakeAsync(ResidentActor actor, InvitationId id, InvitationAnswer answer, DateOnly? until) =>
        gate.WriteAsync(db => actor.May(Permission.AnswerInvitation)
            ? InvitationAnswers.TakeAsync(db, actor, id, answer, until, Now)
            : Task.FromResult<Result<DateOnly?>>(new NotAllowed()));
}
