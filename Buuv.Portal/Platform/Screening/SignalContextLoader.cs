using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Screening;

/// <summary>What is known around a text: who got the same words, who was reached, whether the two know each other.</summary>
public sealed class SignalContextLoader(IOptions<SafetySettings> settings)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<SignalContext> OfResponseAsync(BuuvDb db, Resident writer, Resident author, string text, DateTime now) => new()
    {
        SameTextTo = await SameTextToAsync(db, writer.Id, text, now - Day),
        LookedAfterReached = author.IsLookedAfter ? await LookedAfterReachedAsync(db, writer.Id, author.Id, now - Week) : 0,
    };

    public async Task<SignalContext> OfMessageAsync(
        BuuvDb db,
        Conversation conversation,
        Resident writer,
        Resident to,
        string text,
        DateTime now
    )
    {
        var other = to.Id;
        return new()
        {
            IsFirst = !await db.Messages.AnyAsync(message => message.ConversationId == conversation.Id && message.AuthorId == other),
            IsMatched = await db.Responses.AnyAsync(response =>
                response.Id == conversation.ResponseId && response.Outcome == ResponseOutcome.Accepted
            ),
            IsNewWriter = writer.IsNew(settings.Value.NewForDays, now),
            SameTextTo = await SameTextToAsync(db, writer.Id, text, now - Day),
            LookedAfterReached = to.IsLookedAfter ? await LookedAfterReachedAsync(db, writer.Id, to.Id, now - Week) : 0,
        };
    }

    /// <summary>Did words or a yes of the one reach the other before? Being written to by the other is not enough: whoever offers something
    /// is written to by strangers.</summary>
    public static async Task<bool> HasReachedAsync(BuuvDb db, ResidentId one, ResidentId other)
    {
        var conversations = db.Conversations.Where(conversation =>
            (conversation.AskerId == one && conversation.HelperId == other)
            || (conversation.AskerId == other && conversation.HelperId == one)
        );
        return await conversations.AnyAsync(conversation =>
                db.Messages.Any(message => message.ConversationId == conversation.Id && message.AuthorId == one)
            ) || await conversations.AnyAsync(conversation => db.Matches.Any(match => match.ResponseId == conversation.ResponseId));
    }

    /// <summary>How many posts somebody answered in the last day, what waits for a person included.</summary>
    public static async Task<int> RespondedTodayAsync(BuuvDb db, ResidentId writer, DateTime now)
    {
        var since = now - Day;
        return await db.Responses.CountAsync(response => response.HelperId == writer && response.At > since)
            + await db.Reviews.CountAsync(review =>
                review.AuthorId == writer && review.Of == ReviewOf.Response && review.WasHeld && review.Verdict == null && review.At > since
            );
    }

    // What waits counts too: else somebody who is held could go on.
    private static async Task<int> SameTextToAsync(BuuvDb db, ResidentId writer, string text, DateTime since)
    {
        var delivered = await (
            from conversation in db.Conversations
            where conversation.AskerId == writer || conversation.HelperId == writer
            from message in db.Messages
            where message.ConversationId == conversation.Id && message.At > since && message.AuthorId == writer && message.Text == text
            select conversation.Id
        )
            .Distinct()
            .CountAsync();
        return delivered
            + await db.Reviews.CountAsync(review =>
                review.AuthorId == writer && review.WasHeld && review.At > since && review.Words == text
            );
    }

    // By answering what they ask, and by talking to who answered what one offers.
    private static async Task<int> LookedAfterReachedAsync(BuuvDb db, ResidentId writer, ResidentId to, DateTime since)
    {
        var held = db.Reviews.Where(review => review.AuthorId == writer && review.WasHeld && review.At > since);
        var answered = db
            .Responses.Where(response => response.HelperId == writer && response.At > since)
            .Select(response => response.PostId);
        var waiting = held.Where(review => review.Of == ReviewOf.Response && review.PostId != null).Select(review => review.PostId!.Value);
        var authors = db.Posts.Where(post => answered.Contains(post.Id) || waiting.Contains(post.Id)).Select(post => post.AuthorId);
        var helpers = db
            .Conversations.Where(conversation =>
                conversation.AskerId == writer
                && (
                    db.Messages.Any(message =>
                        message.ConversationId == conversation.Id && message.AuthorId == writer && message.At > since
                    ) || held.Any(review => review.ConversationId == conversation.Id)
                )
            )
            .Select(conversation => conversation.HelperId);
        var reached = await db
            .Residents.Where(resident =>
                !resident.DeclinesGuard
                && (resident.IsGuarded || resident.Reachability == Reachability.Phone || resident.Reachability == Reachability.RingsUs)
            )
            .Where(resident => authors.Contains(resident.Id) || helpers.Contains(resident.Id))
            .Select(resident => resident.Id).ToListAsync();
        return reached.Append(to).Distinct().Count();
    }
}
