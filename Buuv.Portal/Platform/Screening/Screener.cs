using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Screening;

/// <summary>Looks at what somebody writes, in the transaction that writes it: passes it, passes it and asks a person to look, or keeps it
/// until a person looked.</summary>
public sealed class Screener(IOptions<SafetySettings> settings, SignalContextLoader circumstances)
{
    /// <param name="id">Under which it will be placed.</param>
    /// <returns>True when it waits for a person: then it is not placed now.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Resident author, ResidentActor actor, PostId id, Draft draft, DateTime now)
    {
        var words = Words(draft.Text);
        var isNew = author.IsNew(settings.Value.NewForDays, now);
        var isFirst = isNew && !WasHeard(actor.Entered) && !await db.Posts.AnyAsync(earlier => earlier.AuthorId == author.Id);
        var what = new Reviewed(ReviewOf.Post, author.Id, author.Neighbourhood, words) { PostId = id };
        var waits = await OddNameAsync(db, author) | TooBig(draft.Kind, draft.Text.Title, draft.Text.Details);
        var reading = SignalBook.Read(words, new() { IsPublic = true, IsNewWriter = isNew });
        return Keep(
            db,
            what,
            reading,
            waits | (isFirst ? ReviewWhy.FirstPost : ReviewWhy.None),
            mustWait: waits != ReviewWhy.None,
            () => HeldPost.Of(actor, id, draft),
            now
        );
    }

    /// <returns>True when the post stays as it is until a person looked.</returns>
    public bool Holds(BuuvDb db, Post post, HeldChange change, DateTime now)
    {
        var words = Words(change.Text.Title, change.Text.Details);
        var what = new Reviewed(ReviewOf.Change, post.AuthorId, post.Neighbourhood, words) { PostId = post.Id };
        var waits = TooBig(post.Kind, change.Text.Title, change.Text.Details);
        return Keep(
            db,
            what,
            SignalBook.Read(words, new() { IsPublic = true }),
            waits,
            mustWait: waits != ReviewWhy.None,
            () => change,
            now
        );
    }

    /// <summary>Somebody answered so many posts today that it looks like trying everybody; who is new sooner. What the phone team enters
    /// was asked by a caller.</summary>
    public async Task<bool> HadEnoughAsync(BuuvDb db, Resident neighbour, HeldResponse answer, DateTime now)
    {
        var most = neighbour.IsNew(settings.Value.NewForDays, now) ? settings.Value.ResponsesPerDayWhenNew : settings.Value.ResponsesPerDay;
        return !WasHeard(answer.Entered) && await SignalContextLoader.RespondedTodayAsync(db, neighbour.Id, now) >= most;
    }

    /// <returns>True when the author does not get it until a person looked.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Resident neighbour, Post post, HeldResponse answer, DateTime now)
    {
        var author = await PersonAsync(db, post.AuthorId);
        var isNew = neighbour.IsNew(settings.Value.NewForDays, now);
        var why = await ReachingAsync(db, neighbour, author, now);
        if (settings.Value.NewcomersPassAPerson && !neighbour.IsMember && !WasHeard(answer.Entered))
            why |= ReviewWhy.NotYetMember;
        var what = new Reviewed(ReviewOf.Response, neighbour.Id, post.Neighbourhood, answer.Text)
        {
            PostId = post.Id,
            ConversationId = answer.ConversationId,
        };
        var context = await circumstances.OfResponseAsync(db, neighbour, author, answer.Text, now) with
        {
            IsFirst = true,
            IsNewWriter = isNew,
        };
        return Keep(db, what, SignalBook.Read(answer.Text, context), why, mustWait: why != ReviewWhy.None, () => answer, now);
    }

    /// <returns>True when the other does not get it until a person looked.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Conversation conversation, HeldMessage message, DateTime now)
    {
        var (writer, other) = (await PersonAsync(db, message.ActorId), await PersonAsync(db, conversation.OtherThan(message.ActorId)));
        var why = await ReachingAsync(db, writer, other, now);
        var what = new Reviewed(ReviewOf.Message, message.ActorId, other.Neighbourhood, message.Text)
        {
            PostId = conversation.PostId,
            ConversationId = conversation.Id,
        };
        var reading = SignalBook.Read(message.Text, await circumstances.OfMessageAsync(db, conversation, writer, other, message.Text, now));
        return Keep(db, what, reading, why, mustWait: why != ReviewWhy.None, () => message, now);
    }

    /// <returns>True when the two do not find each other until a person looked.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Post post, Response answer, HeldYes yes, DateTime now)
    {
        var (writer, other) = (await PersonAsync(db, yes.ActorId), await PersonAsync(db, answer.HelperId));
        if (await ReachingAsync(db, writer, other, now) is var why && why == ReviewWhy.None) return false;
        if (await WriterReviews.YesesThatWait(db).AnyAsync(review => review.ConversationId == yes.ConversationId)) return true;
        // A yes says nothing itself: what they offer or ask is what there is to judge.
        var words = Words(post.Text);
        var what = new Reviewed(ReviewOf.Yes, yes.ActorId, other.Neighbourhood, words)
        {
            PostId = post.Id,
            ConversationId = yes.ConversationId,
        };
        return Keep(db, what, new([]), why, mustWait: true, () => yes, now);
    }

    /// <summary>A resident shows another name from now on: a person looks, and the name stands meanwhile. Under an odd one nothing goes out
    /// until then.</summary>
    public static void Renamed(BuuvDb db, Resident resident, string before, DateTime now)
    {
        if (before == resident.PublicName) return;
        var what = new Reviewed(ReviewOf.Name, resident.Id, resident.Neighbourhood, $"{new Renaming(before, resident.PublicName)}");
        db.Add(Review.Open(Id.New<ReviewId>(), what, ReviewWhy.NewName | (resident.HasOddName ? ReviewWhy.OddName : ReviewWhy.None), now));
    }

    /// <summary>Somebody came in by themselves, or was brought in by a neighbour: a person looks at an odd name, and nothing goes out under
    /// it until then.</summary>
    public static void Joined(BuuvDb db, Resident resident, DateTime now)
    {
        if (!resident.HasOddName)
            return;
        var what = new Reviewed(
            ReviewOf.Name,
            resident.Id,
            resident.Neighbourhood,
            $"{new Renaming(ScreeningText.Neighbour, resident.PublicName)}"
        );
        db.Add(Review.Open(Id.New<ReviewId>(), what, ReviewWhy.OddName, now));
    }

    /// <summary>Nobody said yet that this name may stand. One that a member of staff wrote down was heard by them.</summary>
    public static async Task<bool> NameWaitsAsync(BuuvDb db, Resident resident)
    {
        if (!resident.HasOddName)
            return false;
        var looked = await db
            .Reviews.Where(review => review.AuthorId == resident.Id && review.Of == ReviewOf.Name && (review.Why & ReviewWhy.OddName) != 0)
            .OrderByDescending(review => review.At)
            .FirstOrDefaultAsync();
        return looked is not null && looked.Outcome != ReviewOutcome.LetThrough;
    }

    private static ReviewWhy TooBig(PostKind kind, string title, string details) =>
        BigRequest.KindOf(kind, title, details) is null ? ReviewWhy.None : ReviewWhy.TooBig;

    private static async Task<ReviewWhy> OddNameAsync(BuuvDb db, Resident writer) =>
        await NameWaitsAsync(db, writer) ? ReviewWhy.OddName : ReviewWhy.None;

    private async Task<ReviewWhy> ReachingAsync(BuuvDb db, Resident writer, Resident other, DateTime now) =>
        await OddNameAsync(db, writer) | await FirstContactAsync(db, writer, other, now);

    // By whatever door: who hears a caller out at the phone does not see what else they wrote, and to whom.
    private async Task<ReviewWhy> FirstContactAsync(BuuvDb db, Resident writer, Resident other, DateTime now) =>
        writer.IsNew(settings.Value.NewForDays, now)
        && other.IsLookedAfter
        && !await SignalContextLoader.HasReachedAsync(db, writer.Id, other.Id)
            ? ReviewWhy.FirstContact
            : ReviewWhy.None;

    private static Task<Resident> PersonAsync(BuuvDb db, ResidentId id) =>
        db.Residents.IgnoreQueryFilters().AsNoTracking().FirstAsync(resident => resident.Id == id);

    // What the phone team enters was heard by a person.
    private static bool WasHeard(EnteredBy? entered) => entered is { As: Deputy.PhoneTeam };

    private bool Keep(BuuvDb db, Reviewed what, SignalReading reading, ReviewWhy why, bool mustWait, Func<Held> held, DateTime now)
    {
        var verdict = reading.Against(settings.Value.Thresholds);
        if (verdict != SignalVerdict.Pass) why |= ReviewWhy.Signals;
        if (why == ReviewWhy.None) return false;
        var waits = mustWait || verdict == SignalVerdict.Hold;
        db.Add(
            Review.Open(
                Id.New<ReviewId>(),
                what with
                {
                    Signals = reading.Seen.Select(signal => signal.Name),
                    Waiting = waits ? held().Pack() : null,
                },
                why,
                now
            )
        );
        return waits;
    }

    private static string Words(PostText text) => Words(text.Title, text.Details);

    private static string Words(string title, string details) => details.Length == 0 ? title : $"{title}\n{details}";
}

/// <summary>Somebody new answers a few neighbours a day, and more when they are known; nobody answers everybody.</summary>
public sealed record EnoughAnswersToday : Refusal;

/// <summary>Somebody looks at their name first.</summary>
public sealed record NamePassesAPerson : Refusal;
