using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Buuv.Portal.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Screening;

/// <summary>Looks at what somebody writes, in the transaction that writes it: passes it, passes it and asks a person to look, or keeps it until a person looked.</summary>
public sealed class Screener(IOptions<SafetySettings> settings, Circumstances circumstances)
{
    /// <returns>True when it waits for a person: then it is not placed now.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Resident author, HeldPost post, DateTime now)
    {
        var words = Words(post.Text);
        var isNew = author.IsNew(settings.Value.NewForDays, now);
        var isFirst = isNew && !WasHeard(post) && !await db.Posts.AnyAsync(earlier => earlier.Author == author.Id);
        var what = new Reviewed(ReviewOf.Post, author.Id, author.Neighbourhood, words) { Post = post.Id };
        return Keep(db, what, SignalBook.Read(words, new() { IsPublic = true, IsNewWriter = isNew }), isFirst ? ReviewWhy.FirstPost : ReviewWhy.None, mustWait: false, post, now);
    }

    /// <returns>True when the post stays as it is until a person looked.</returns>
    public bool Holds(BuuvDb db, Post post, HeldChange change, DateTime now)
    {
        var words = Words(change.Text);
        var what = new Reviewed(ReviewOf.Change, post.Author, post.Neighbourhood, words) { Post = post.Id };
        return Keep(db, what, SignalBook.Read(words, new() { IsPublic = true }), ReviewWhy.None, mustWait: false, change, now);
    }

    /// <summary>Somebody new answered so many posts today that it looks like trying everybody. What the phone team enters was asked by a caller.</summary>
    public async Task<bool> HadEnoughAsync(BuuvDb db, Resident neighbour, HeldAnswer answer, DateTime now) =>
        neighbour.IsNew(settings.Value.NewForDays, now) && !WasHeard(answer) && await Circumstances.AnsweredTodayAsync(db, neighbour.Id, now) >= settings.Value.AnswersPerDayWhenNew;

    /// <returns>True when the author does not get it until a person looked.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Resident neighbour, Post post, HeldAnswer answer, DateTime now)
    {
        var author = await db.Residents.IgnoreQueryFilters().AsNoTracking().FirstAsync(resident => resident.Id == post.Author);
        var isNew = neighbour.IsNew(settings.Value.NewForDays, now);
        var why = ReviewWhy.None;
        if (settings.Value.NewcomersPassAPerson && !neighbour.IsMember && !WasHeard(answer)) why |= ReviewWhy.NotYetMember;
        if (isNew && author.IsLookedAfter && !WasHeard(answer) && !await Circumstances.KnowEachOtherAsync(db, neighbour.Id, author.Id)) why |= ReviewWhy.FirstContact;
        var what = new Reviewed(ReviewOf.Answer, neighbour.Id, post.Neighbourhood, answer.Text) { Post = post.Id, Conversation = answer.Talk };
        var context = await circumstances.OfAnswerAsync(db, neighbour, author, answer.Text, now) with { IsFirst = true, IsNewWriter = isNew };
        return Keep(db, what, SignalBook.Read(answer.Text, context), why, mustWait: why != ReviewWhy.None, answer, now);
    }

    /// <returns>True when the other does not get it until a person looked.</returns>
    public async Task<bool> HoldsAsync(BuuvDb db, Conversation talk, HeldMessage message, DateTime now)
    {
        var post = await db.Posts.IgnoreQueryFilters().AsNoTracking().FirstAsync(about => about.Id == talk.Post);
        var what = new Reviewed(ReviewOf.Message, message.By, post.Neighbourhood, message.Text) { Post = post.Id, Conversation = talk.Id };
        return Keep(db, what, SignalBook.Read(message.Text, await circumstances.OfMessageAsync(db, talk, message.By, message.Text, now)), ReviewWhy.None, mustWait: false, message, now);
    }

    /// <summary>A resident shows another name from now on: a person looks, and the name stands meanwhile.</summary>
    public static void Renamed(BuuvDb db, Resident resident, string before, DateTime now)
    {
        if (before == resident.PublicName) return;
        var what = new Reviewed(ReviewOf.Name, resident.Id, resident.Neighbourhood, $"{new Renaming(before, resident.PublicName)}");
        db.Add(Review.Open(Id.New<ReviewId>(), what, ReviewWhy.NewName, now));
    }

    // What the phone team enters was heard by a person.
    private static bool WasHeard(Held what) => what.Entered is { As: Deputy.PhoneTeam };

    private bool Keep(BuuvDb db, Reviewed what, SignalReading reading, ReviewWhy why, bool mustWait, Held held, DateTime now)
    {
        var verdict = reading.Against(settings.Value.Thresholds);
        if (verdict != SignalVerdict.Pass) why |= ReviewWhy.Signals;
        if (why == ReviewWhy.None) return false;
        var waits = mustWait || verdict == SignalVerdict.Hold;
        db.Add(Review.Open(Id.New<ReviewId>(), what with { Signals = reading.Seen.Select(signal => signal.Name), Waiting = waits ? held.Pack() : null }, why, now));
        return waits;
    }

    private static string Words(HeldText text) => text.Details.Length == 0 ? text.Title : $"{text.Title}\n{text.Details}";
}

/// <summary>Somebody new answers a few neighbours a day, and more when they are known.</summary>
public sealed record EnoughAnswersToday : Refusal;
