using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>A question to a caller whether a vraag is something for them.</summary>
/// <param name="By">First name of who thought of them.</param>
public sealed record AskedOfCaller(InvitationId Id, string By, ShortCode Number, string Title, string Details);

/// <summary>Questions that went to a caller by mail or stand on their page: who rings in, answers on the line.</summary>
public sealed class CallerInvitations(IDbContextFactory<BuuvDb> reading, WriteGate gate, TimeProvider clock)
{
    /// <summary>Those that wait for an answer, the oldest first; without those that are in the list of what there is to tell.</summary>
    public async Task<IReadOnlyList<AskedOfCaller>> OfAsync(ResidentActor caller)
    {
        if (!caller.May(Permission.AnswerInvitation)) return [];
        var who = caller.PersonId;
        await using var db = await reading.CreateDbContextAsync();
        var told = await db.CallBacks
            .Where(promise => promise.ResidentId == who && promise.Kind == NotificationKind.Invited && promise.ClosedAt == null)
            .Select(promise => promise.SubjectId).ToListAsync();
        var asked = await (
            from invitation in db.Invitations
            where invitation.NeighbourId == who && invitation.Answer == InvitationAnswer.Waiting
            join post in db.Posts on invitation.PostId equals post.Id
            where post.Closure == null && !db.HiddenFrom(who).Contains(post.AuthorId)
            orderby invitation.At
            select new AskedOfCaller(invitation.Id, invitation.InvitedBy, post.Number, post.Text.Title, post.Text.Details)).ToListAsync();
        return [.. asked.Where(one => !told.Contains(one.Id.Value))];
    }

    /// <summary>What the caller says to it.</summary>
    /// <param name="until">With "nu niet" the day until which they are asked nothing.</param>
    public async Task<Result> AnswerAsync(ResidentActor caller, InvitationId id, InvitationAnswer answer, DateOnly? until = null)
    {
        if (!caller.May(Permission.AnswerInvitation)) return new NotAllowed();
        var now = clock.GetUtcNow().UtcDateTime;
        var taken = await gate.WriteAsync(db => InvitationAnswers.TakeAsync(db, caller, id, answer, until, now));
        return taken.IsDone ? Result.Done : taken.Refusal;
    }
}
