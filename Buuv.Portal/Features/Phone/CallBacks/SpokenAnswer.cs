using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>A yes or no, said to a person or texted to a machine, does what the same press on the web does. In the transaction of the call-back.</summary>
internal static class SpokenAnswer
{
    public static async Task<Result> TakeAsync(BuuvDb db, CallBack about, bool yes, DateTime now) => about.Kind switch
    {
        NewsKind.AnsweredRequest or NewsKind.AnsweredOffer => await PostAsync(db, about) is { } post ? Decide(post, new(about.Subject!.Value), about.Resident, yes, now) : new NotFound(),
        NewsKind.StillNeeded => await PostAsync(db, about) is { } post ? yes ? post.Renew(about.Resident, now) : post.Withdraw(about.Resident, now) : new NotFound(),
        NewsKind.Invited => await db.Invitations.FindAsync(new InvitationId(about.Subject!.Value)) is { } invitation
            ? yes ? invitation.Accept(about.Resident, now) : invitation.Decline(about.Resident, now)
            : new NotFound(),
        NewsKind.CheckIn => await db.Matches.FindAsync(new MatchId(about.Subject!.Value)) is { } match ? match.CheckIn(about.Resident, yes, now) : new NotFound(),
        _ => Result.Done,
    };

    /// <summary>Whom a yes made them find; null when it is no such question.</summary>
    public static async Task<Resident?> FoundAsync(BuuvDb db, CallBack about)
    {
        if (!about.Kind.LeadsToMatch()) return null;
        var id = new ResponseId(about.Subject!.Value);
        return await (from response in db.Responses.AsNoTracking() where response.Id == id join neighbour in db.Residents.AsNoTracking() on response.By equals neighbour.Id select neighbour).FirstOrDefaultAsync();
    }

    private static Result Decide(Post post, ResponseId response, ResidentId author, bool yes, DateTime now)
    {
        if (!yes) return post.SayNo(response, author, now);
        var match = post.SayYes(response, author, now);
        return match.IsDone ? Result.Done : match.Refusal!;
    }

    private static Task<Post?> PostAsync(BuuvDb db, CallBack about) =>
        db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery().FirstOrDefaultAsync(post => post.Id == about.Post);
}
