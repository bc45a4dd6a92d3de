using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Ambassadors;

/// <summary>"Ik weet iemand": asking one neighbour, who alone can say yes.</summary>
public sealed class InvitationCommands(WriteGate gate, NeighbourhoodDirectory directory, LoadGuard guard, TimeProvider clock)
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
            // As if it were asked: who blocked whom is nobody's business. Whoever asks may be a neighbour too.
            var asker = await db.ResidentOfAsync(actor);
            if (await db.AreBlockedAsync(neighbourId, post.AuthorId))
                return Result.Done;
            if (asker is { } me && await db.AreBlockedAsync(neighbourId, me))
                return Result.Done;
            if (await db.Invitations.AnyAsync(earlier => earlier.PostId == postId && earlier.NeighbourId == neighbourId))
                return Result.Done;
            if (await guard.MayBeAskedAsync(db, neighbourId, Now) is { Refusal: { } enough })
                return enough;
            var invitation = Invitation.Send(Id.New<InvitationId>(), post, neighbour, actor.Name, Now);
            if (!invitation.IsDone)
                return invitation.Refusal;
            db.Add(invitation.Value);
            return Result.Done;
        });

    /// <summary>The neighbour looks at it, signed in.</summary>
    public Task<Result> SeeAsync(ResidentActor actor, InvitationId id) => ForAsync(actor, id, invitation =>
    {
        if (invitation.NeighbourId != actor.PersonId) return new NotFound();
        invitation.See(Now);
        return Result.Done;
    });

    public Task<Result> AcceptAsync(ResidentActor actor, InvitationId id) =>
        ForAsync(actor, id, invitation => invitation.Accept(actor.PersonId, Now));

    public Task<Result> DeclineAsync(ResidentActor actor, InvitationId id) =>
        ForAsync(actor, id, invitation => invitation.Decline(actor.PersonId, Now));

    /// <summary>"Nu niet": nothing is asked of them before that day.</summary>
    /// <param name="until">Null for two weeks.</param>
    /// <returns>The day from which they may be asked again.</returns>
    public Task<Result<DateOnly>> PostponeAsync(ResidentActor actor, InvitationId id, DateOnly? until) => gate.WriteAsync(db =>
        actor.May(Permission.AnswerInvitation)
            ? NotNowAnswer.TakeAsync(db, actor.PersonId, id, until, Now)
            : Task.FromResult<Result<DateOnly>>(new NotAllowed()));

    private Task<Result> ForAsync(ResidentActor actor, InvitationId id, Func<Invitation, Result> act) => gate.WriteAsync(async db =>
        !actor.May(Permission.AnswerInvitation) ? new NotAllowed()
        : await db.Invitations.FindAsync(id) is { } invitation ? act(invitation) : new NotFound());
}
