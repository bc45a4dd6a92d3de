using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Residents;

public sealed record InvitationView(InvitationId Id, string PostTitle, string By);

/// <summary>What somebody's own page shows, besides the conversations.</summary>
public sealed record MineView(string Name, IReadOnlyList<NoteView> Posts, IReadOnlyList<InvitationView> Invitations, IReadOnlyList<OnBehalfOf> Deputies, IReadOnlyList<DoneForMeView> DoneForMe);

/// <summary>A post or an answer that somebody else entered for the reader.</summary>
public sealed record DoneForMeView(string Title, EnteredBy By, DateTime At);

public sealed class MineQueries(IDbContextFactory<BuuvDb> reading, PostQueries posts)
{
    private const int MostShown = 20;

    public async Task<MineView?> FindAsync(ResidentId resident)
    {
        await using var db = await reading.CreateDbContextAsync();
        var name = await db.Residents.Where(person => person.Id == resident).Select(person => person.FirstName).FirstOrDefaultAsync();
        if (name is null) return null;
        var invitations = await (
            from invitation in db.Invitations
            where invitation.Neighbour == resident && invitation.Answer == InvitationAnswer.Waiting
            join post in db.Posts on invitation.Post equals post.Id
            where post.Closure == null && !db.HiddenFrom(resident).Contains(post.Author)
            orderby invitation.At
            select new InvitationView(invitation.Id, post.Text.Title, invitation.InvitedBy)).ToListAsync();
        var deputies = await db.OnBehalf.Where(row => row.Person == resident && !row.Objected).OrderByDescending(row => row.Since).ToListAsync();
        return new(name, await posts.OfAuthorAsync(resident), invitations, deputies, await DoneForAsync(db, resident));
    }

    private static async Task<IReadOnlyList<DoneForMeView>> DoneForAsync(BuuvDb db, ResidentId resident)
    {
        var placed = await db.Posts.Where(post => post.Author == resident && post.EnteredBy != null).OrderByDescending(post => post.PlacedAt).Take(MostShown).ToListAsync();
        var answered = await (
            from response in db.Responses
            where response.By == resident && response.EnteredBy != null
            join post in db.Posts on response.Post equals post.Id
            orderby response.At descending
            select new { post.Text.Title, response.EnteredBy, response.At }).Take(MostShown).ToListAsync();
        return [.. placed.Select(post => new DoneForMeView(post.Text.Title, post.EnteredBy!, post.PlacedAt))
            .Concat(answered.Select(row => new DoneForMeView(row.Title, row.EnteredBy!, row.At))).OrderByDescending(row => row.At).Take(MostShown)];
    }
}
