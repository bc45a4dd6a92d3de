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
    /// <param name="enteredBy">Account of who heard it; null when the person texted it.</param>
    public static async Task<Result> TakeAsync(BuuvDb db, CallBack about, bool yes, Guid? enteredBy, DateTime now)
    {
        var who = about.Resident;
        return about.Kind switch
        {
            NewsKind.AnsweredRequest or NewsKind.AnsweredOffer => Decide(await PostAsync(db, about), post => yes ? SayYes(post, about, now) : post.SayNo(new(about.Subject!.Value), who, now)),
            NewsKind.StillNeeded => Decide(await PostAsync(db, about), post => yes ? post.Renew(who, now) : post.Withdraw(who, now)),
            NewsKind.Invited => Decide(await db.Invitations.FindAsync(new InvitationId(about.Subject!.Value)), asked => yes ? asked.Accept(who, now) : asked.Decline(who, now)),
            NewsKind.CheckIn => Decide(await db.Matches.FindAsync(new MatchId(about.Subject!.Value)), match => match.CheckIn(who, yes, now)),
            NewsKind.OnBehalf when !yes => Decide(await DeputyAsync(db, about), row => row.End(who, now, objects: true)),
            _ => Result.Done,
        };

        Result Decide<T>(T? on, Func<T, Result> rule) where T : Entity
        {
            if (on is null) return new NotFound();
            var decided = rule(on);
            on.WasEnteredBy(enteredBy);
            return decided;
        }
    }

    /// <summary>Whom a yes made them find; null when it is no such question.</summary>
    public static async Task<Resident?> FoundAsync(BuuvDb db, CallBack about)
    {
        if (!about.Kind.LeadsToMatch()) return null;
        var id = new ResponseId(about.Subject!.Value);
        return await (from response in db.Responses.AsNoTracking() where response.Id == id join neighbour in db.Residents.AsNoTracking() on response.By equals neighbour.Id select neighbour).FirstOrDefaultAsync();
    }

    private static Result SayYes(Post post, CallBack about, DateTime now)
    {
        var match = post.SayYes(new(about.Subject!.Value), about.Resident, now);
        return match.IsDone ? Result.Done : match.Refusal!;
    }

    private static Task<OnBehalfOf?> DeputyAsync(BuuvDb db, CallBack about)
    {
        var deputy = new ResidentId(about.Subject!.Value);
        return db.OnBehalf.FirstOrDefaultAsync(row => row.Person == about.Resident && row.Deputy == deputy && row.EndedAt == null);
    }

    private static Task<Post?> PostAsync(BuuvDb db, CallBack about) =>
        db.Posts.Include(post => post.Responses).Include(post => post.Matches).AsSplitQuery().FirstOrDefaultAsync(post => post.Id == about.Post);
}
