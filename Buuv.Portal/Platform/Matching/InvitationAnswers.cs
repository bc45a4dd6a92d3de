using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Matching;

/// <summary>An answer to the question whether a vraag is something for somebody, whichever way it comes in: link, page, text, phone or
/// card.</summary>
public static class InvitationAnswers
{
    /// <param name="who">Was asked; or somebody who hears or reads the answer for them.</param>
    /// <param name="until">With "nu niet" the day that was chosen; null for <see cref="NotNowAnswer.Days"/> days.</param>
    /// <returns>With "nu niet" the day from which they may be asked again; null with another answer.</returns>
    public static async Task<Result<DateOnly?>> TakeAsync(
        BuuvDb db, ResidentActor who, InvitationId id, InvitationAnswer answer, DateOnly? until, DateTime now)
    {
        if (await db.Invitations.FindAsync(id) is not { } invitation) return new NotFound();
        var day = default(DateOnly?);
        var refused = answer switch
        {
            InvitationAnswer.Yes => invitation.Accept(who.PersonId, now).Refusal,
            InvitationAnswer.No => invitation.Decline(who.PersonId, now).Refusal,
            InvitationAnswer.NotNow => Kept(await NotNowAnswer.TakeAsync(db, who.PersonId, id, until, now)),
            _ => new UnknownChoice(),
        };
        invitation.WasEnteredBy(who.Entered?.Who);
        return refused is null ? day : refused;

        Refusal? Kept(Result<DateOnly> rests)
        {
            if (rests.IsDone) day = rests.Value;
            return rests.Refusal;
        }
    }

    /// <summary>Who answers the vraag itself said yes to the question.</summary>
    public static async Task RespondedAsync(BuuvDb db, ResidentActor who, PostId post, DateTime now)
    {
        var open = await db.Invitations.FirstOrDefaultAsync(asked =>
            asked.PostId == post && asked.NeighbourId == who.PersonId && asked.Answer == InvitationAnswer.Waiting);
        if (open is not null) who.Do(open, invitation => invitation.Accept(who.PersonId, now));
    }
}
