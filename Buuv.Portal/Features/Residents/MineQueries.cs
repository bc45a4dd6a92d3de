using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Residents;

public sealed record InvitationView(InvitationId Id, string PostTitle, string By);

/// <summary>What somebody's own page shows, besides the conversations.</summary>
public sealed record MineView(string Name, IReadOnlyList<NoteView> Posts, IReadOnlyList<InvitationView> Invitations);

public sealed class MineQueries(IDbContextFactory<BuuvDb> reading, PostQueries posts)
{
    public async Task<MineView?> FindAsync(ResidentId resident)
    {
        await using var db = await reading.CreateDbContextAsync();
        var name = await db.Residents.Where(person => person.Id == resident).Select(person => person.FirstName).FirstOrDefaultAsync();
        if (name is null) return null;
        var invitations = await (
            from invitation in db.Invitations
            where invitation.Neighbour == resident && invitation.Answer == InvitationAnswer.Waiting
            join post in db.Posts on invitation.Post equals post.Id
            where post.Closure == null
            orderby invitation.At
            select new InvitationView(invitation.Id, post.Text.Title, invitation.InvitedBy)).ToListAsync();
        return new(name, await posts.OfAuthorAsync(resident), invitations);
    }
}
