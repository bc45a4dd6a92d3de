using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Residents;

/// <summary>Two who meet, as one of them sees it.</summary>
public sealed record AppointmentView(MatchId Id, ConversationId Talk, string OtherName, string PostTitle, DateTime StartsAt, string Place);

public sealed record InvitationView(InvitationId Id, string PostTitle, string By);

/// <summary>What a resident's own page shows, besides the conversations.</summary>
public sealed record MineView(
    string Name,
    IReadOnlyList<PostSummary> Posts,
    IReadOnlyList<InvitationView> Invitations,
    IReadOnlyList<AppointmentView> Appointments,
    IReadOnlyList<OnBehalfOf> Deputies,
    IReadOnlyList<DoneForMeView> DoneForMe
)
{
    /// <summary>They are no full member, and a moderator reads their answers first.</summary>
    public bool AnswersWait { get; init; }
}

/// <summary>A post or a response that was entered for the reader by a deputy or the phone team.</summary>
public sealed record DoneForMeView(string Title, EnteredBy By, DateTime At);

public sealed class MineQueries(IDbContextFactory<BuuvDb> reading, PostQueries posts, IOptions<SafetySettings> safety, TimeProvider clock)
{
    private const int MostShown = 20;

    public async Task<MineView?> FindAsync(ResidentId resident)
    {
        await using var db = await reading.CreateDbContextAsync();
        var me = await db.Residents.Where(person => person.Id == resident)
            .Select(person => new { person.FirstName, person.MemberSince }).FirstOrDefaultAsync();
        if (me is null) return null;
        var invitations = await (
            from invitation in db.Invitations
            where invitation.NeighbourId == resident && invitation.Answer == InvitationAnswer.Waiting
            join post in db.Posts on invitation.PostId equals post.Id
            where post.Closure == null && !db.HiddenFrom(resident).Contains(post.AuthorId)
            orderby invitation.At
            select new InvitationView(invitation.Id, post.Text.Title, invitation.InvitedBy)
        ).ToListAsync();
        var deputies = await db
            .OnBehalf.Where(row => row.ResidentId == resident && !row.Objected)
            .OrderByDescending(row => row.Since)
            .ToListAsync();
        return new(
            me.FirstName,
            await posts.OfAuthorAsync(resident),
            invitations,
            await ComingAsync(db, resident),
            deputies,
            await DoneForAsync(db, resident)
        )
        {
            AnswersWait = safety.Value.NewcomersPassAPerson && me.MemberSince is null,
        };
    }

    // Until it is over: whoever is on the way looks where it was.
    private async Task<IReadOnlyList<AppointmentView>> ComingAsync(BuuvDb db, ResidentId resident)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddMinutes(-Appointment.Minutes);
        var hidden = db.HiddenFrom(resident);
        return await (
            from match in db.Matches
            where
                (
                    (match.AskerId == resident && !hidden.Contains(match.HelperId))
                    || (match.HelperId == resident && !hidden.Contains(match.AskerId))
                )
                && match.Appointment!.StartsAt > since
            join other in db.Residents on (match.AskerId == resident ? match.HelperId : match.AskerId) equals other.Id
            join post in db.Posts on match.PostId equals post.Id
            join conversation in db.Conversations on match.ResponseId equals conversation.ResponseId
            orderby match.Appointment!.StartsAt
            select new AppointmentView(
                match.Id,
                conversation.Id,
                other.FirstName,
                post.Text.Title,
                match.Appointment!.StartsAt,
                match.Appointment.Place
            )
        )
            .Take(MostShown)
            .ToListAsync();
    }

    private static async Task<IReadOnlyList<DoneForMeView>> DoneForAsync(BuuvDb db, ResidentId resident)
    {
        var placed = await db
            .Posts.Where(post => post.AuthorId == resident && post.EnteredBy != null)
            .OrderByDescending(post => post.PlacedAt)
            .Take(MostShown)
            .ToListAsync();
        var answered = await (
            from response in db.Responses
            where response.HelperId == resident && response.EnteredBy != null
            join post in db.Posts on response.PostId equals post.Id
            orderby response.At descending
            select new
            {
                post.Text.Title,
                response.EnteredBy,
                response.At,
            }
        )
            .Take(MostShown)
            .ToListAsync();
        return
        [
            .. placed
                .Select(post => new DoneForMeView(post.Text.Title, post.EnteredBy!, post.PlacedAt))
                .Concat(answered.Select(row => new DoneForMeView(row.Title, row.EnteredBy!, row.At)))
                .OrderByDescending(row => row.At)
                .Take(MostShown),
        ];
    }
}
