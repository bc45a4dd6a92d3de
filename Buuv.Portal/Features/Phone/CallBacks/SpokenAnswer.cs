using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>A yes or no, said to a person or texted to a machine, does what the same press on the web does. In the transaction of the
/// call-back.</summary>
public sealed class SpokenAnswer(ConversationCommands conversations)
{
    /// <param name="entered">Who heard it; null when the person texted it.</param>
    internal async Task<Result> TakeAsync(BuuvDb db, CallBack about, bool yes, EnteredBy? entered, DateTime now)
    {
        var who = about.ResidentId;
        return about.Kind switch
        {
            NotificationKind.ResponseToRequest or NotificationKind.ResponseToOffer => await DecideAsync(db, about, yes, entered),
            NotificationKind.StillNeeded => Decide(await PostAsync(db, about), post =>
                yes ? post.Renew(who, now) : post.Withdraw(who, now)
            ),
            NotificationKind.Invited => await TakeInvitedAsync(
                db, about, yes ? InvitationAnswer.Yes : InvitationAnswer.No, until: null, entered, now),
            NotificationKind.CheckIn => Decide(await db.Matches.FindAsync(new MatchId(about.SubjectId!.Value)), match =>
                match.CheckIn(who, yes, now)
            ),
            NotificationKind.OnBehalf when !yes => Decide(await DeputyAsync(db, about), row => row.End(who, now, objects: true)),
            _ => Result.Done,
        };

        Result Decide<T>(T? on, Func<T, Result> rule) where T : Entity
        {
            if (on is null) return new NotFound();
            var decided = rule(on);
            on.WasEnteredBy(entered?.Who);
            return decided;
        }
    }

    /// <summary>"Nu niet" to a question whether a vraag is something for them.</summary>
    /// <param name="until">Null for <see cref="NotNowAnswer.Days"/> days.</param>
    internal Task<Result> TakeNotNowAsync(BuuvDb db, CallBack about, DateOnly? until, EnteredBy entered, DateTime now) =>
        TakeInvitedAsync(db, about, InvitationAnswer.NotNow, until, entered, now);

    /// <summary>The neighbour they are matched with by a yes; null when it was another question, or when a moderator reviews it
    /// first.</summary>
    internal static async Task<Resident?> FoundAsync(BuuvDb db, CallBack about)
    {
        if (!about.Kind.LeadsToMatch()) return null;
        var id = new ResponseId(about.SubjectId!.Value);
        if (!db.Matches.Local.Any(match => match.ResponseId == id) && !await db.Matches.AnyAsync(match => match.ResponseId == id))
            return null;
        return await (
            from response in db.Responses.AsNoTracking()
            where response.Id == id
            join neighbour in db.Residents.AsNoTracking() on response.HelperId equals neighbour.Id
            select neighbour
        ).FirstOrDefaultAsync();
    }

    private static async Task<Result> TakeInvitedAsync(
        BuuvDb db, CallBack about, InvitationAnswer answer, DateOnly? until, EnteredBy? entered, DateTime now)
    {
        var (who, asked) = (ResidentActor.Again(about.ResidentId, entered), new InvitationId(about.SubjectId!.Value));
        return await InvitationAnswers.TakeAsync(db, who, asked, answer, until, now) is { Refusal: { } refusal } ? refusal : Result.Done;
    }

    private async Task<Result> DecideAsync(BuuvDb db, CallBack about, bool yes, EnteredBy? entered)
    {
        var (who, answer) = (ResidentActor.Again(about.ResidentId, entered), new ResponseId(about.SubjectId!.Value));
        if (
            await db
                .Conversations.Where(conversation => conversation.ResponseId == answer)
                .Select(conversation => (ConversationId?)conversation.Id)
                .FirstOrDefaultAsync()
            is not { } conversation
        )
            return new NotFound();
        return yes
            ? await conversations.SayYesAsync(db, who, conversation) is { Refusal: { } refusal }
                ? refusal
                : Result.Done
            : await conversations.SayNoAsync(db, who, conversation);
    }

    private static Task<OnBehalfOf?> DeputyAsync(BuuvDb db, CallBack about)
    {
        var deputy = new ResidentId(about.SubjectId!.Value);
        return db.OnBehalf.FirstOrDefaultAsync(row => row.ResidentId == about.ResidentId && row.DeputyId == deputy && row.EndedAt == null);
    }

    private static Task<Post?> PostAsync(BuuvDb db, CallBack about) =>
        db
            .Posts.Include(post => post.Responses)
            .Include(post => post.Matches)
            .AsSplitQuery()
            .FirstOrDefaultAsync(post => post.Id == about.PostId);
}
