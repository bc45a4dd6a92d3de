using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations.Mediating;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Conversations;

/// <summary>One thing said, as it is shown.</summary>
public sealed record SaidView(MessageId Id, bool Mine, string Name, string Text, DateTime At);

/// <summary>How to reach a match: only what that person chose.</summary>
public sealed record ContactView(string FirstName, PhoneNumber? Phone, EmailAddress? Mail, bool RingsUs = false);

/// <summary>A conversation as one of the two sees it.</summary>
/// <param name="IAmAsker">The reader placed the post, and decides.</param>
/// <param name="Contact">The other's contact details; null until both agreed.</param>
public sealed record ConversationView(
    ConversationId Id,
    PostView Post,
    bool IAmAsker,
    string OtherName,
    ResponseOutcome Outcome,
    MatchId? Match,
    Appointment? Appointment,
    ContactView? Contact,
    ResponseId Response
)
{
    /// <summary>Who would be with a child; null when the post is about something else.</summary>
    public Carer? Carer { get; init; }

    /// <summary>First name of the broker who wrote the match down; null when the two agreed here.</summary>
    public string? PlacedBy { get; init; }
}

/// <param name="Conduct">The certificate of good conduct that was seen of them; null when none was.</param>
public sealed record Carer(string Name, SeenConduct? Conduct);

/// <summary>A line in the list of conversations.</summary>
public sealed record ConversationSummary(
    ConversationId Id,
    string OtherName,
    string PostTitle,
    PostKind Kind,
    bool IAmAsker,
    ResponseOutcome Outcome,
    string LastWords,
    DateTime LastAt
);

public sealed class ConversationQueries(IDbContextFactory<BuuvDb> reading, PostQueries posts, TimeProvider clock)
{
    /// <summary>Most messages shown at once; older ones are a press away.</summary>
    public const int PageSize = 100;

    /// <summary>The conversation, if the reader is one of the two; else null, as if it were not there.</summary>
    public async Task<ConversationView?> FindAsync(ConversationId id, ResidentId reader)
    {
        await using var db = await reading.CreateDbContextAsync();
        var conversation = await db.Conversations.FirstOrDefaultAsync(conversation =>
            conversation.Id == id && (conversation.AskerId == reader || conversation.HelperId == reader)
        );
        if (
            conversation is null
            || await db.AreBlockedAsync(conversation.AskerId, conversation.HelperId)
            || await posts.FindAsync(conversation.PostId) is not { } post
        )
            return null;
        if (await db.Responses.FirstOrDefaultAsync(response => response.Id == conversation.ResponseId) is not { } response)
            return null;
        var match = await db.Matches.FirstOrDefaultAsync(match => match.ResponseId == conversation.ResponseId);
        var otherId = conversation.OtherThan(reader);
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == otherId) is not { } other) return null;
        var iAmAsker = reader == conversation.AskerId;
        return new(
            id,
            post,
            iAmAsker,
            match is not null ? other.FirstName
                : iAmAsker ? response.ByName
                : post.Summary.Name,
            response.Outcome,
            match?.Id,
            match?.Appointment,
            match is null ? null : ContactOf(other),
            conversation.ResponseId
        )
        {
            PlacedBy = match?.PlacedByName,
            Carer = post.Summary.Category.AsksExtraCare() ? await CarerAsync(db, post, response) : null,
        };
    }

    // Who offers, or who answers a request.
    private async Task<Carer> CarerAsync(BuuvDb db, PostView post, Response response) =>
        post.Summary.Kind == PostKind.Offer
            ? new(post.Summary.Name, post.Summary.Conduct)
            : new(
                response.ByName,
                (await db.ConductAsync([response.HelperId], clock.GetUtcNow().UtcDateTime)).GetValueOrDefault(response.HelperId)
            );

    /// <summary>The conversation that followed from this neighbour's answer to a post; null when they did not answer or took it
    /// back.</summary>
    public async Task<ConversationId?> AboutAsync(PostId post, ResidentId helper)
    {
        await using var db = await reading.CreateDbContextAsync();
        var answers = db
            .Responses.Where(response =>
                response.PostId == post && response.HelperId == helper && response.Outcome != ResponseOutcome.TakenBack
            )
            .Select(response => response.Id);
        return await db
            .Conversations.Where(conversation => answers.Contains(conversation.ResponseId))
            .Select(conversation => (ConversationId?)conversation.Id)
            .FirstOrDefaultAsync();
    }

    /// <summary>What was decided about an answer by now.</summary>
    public async Task<ResponseOutcome> OutcomeAsync(ResponseId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Responses.Where(response => response.Id == id).Select(response => response.Outcome).FirstOrDefaultAsync();
    }

    /// <summary>The last messages, oldest first.</summary>
    public async Task<IReadOnlyList<SaidView>> SaidAsync(ConversationId id, ResidentId reader, int most = PageSize)
    {
        await using var db = await reading.CreateDbContextAsync();
        var conversation = await db.Conversations.FirstOrDefaultAsync(conversation => conversation.Id == id);
        if (conversation is null || !conversation.Includes(reader) || await db.AreBlockedAsync(conversation.AskerId, conversation.HelperId))
            return [];
        var helperName = await db
            .Responses.IgnoreQueryFilters()
            .Where(response => response.Id == conversation.ResponseId)
            .Select(response => response.ByName)
            .FirstAsync();
        var askerName = await db
            .Posts.IgnoreQueryFilters()
            .Where(post => post.Id == conversation.PostId)
            .Select(post => post.AuthorName)
            .FirstAsync();
        var said = await db
            .Messages.Where(message => message.ConversationId == id)
            .OrderByDescending(message => message.At)
            .Take(most)
            .ToListAsync();
        return
        [
            .. said.Select(message => new SaidView(
                    message.Id,
                    message.AuthorId == reader,
                    message.AuthorId == conversation.AskerId ? askerName : helperName,
                    message.Text,
                    message.At
                ))
                .Concat((await MediationQueries.WordsAsync(db, id)).Select(word =>
                    new SaidView(word.Id, false, string.Format(ConversationsText.OfBuuv, word.ByName), word.Text, word.At)))
                .OrderBy(word => word.At)
                .ThenBy(word => word.Id.Value),
        ];
    }

    /// <summary>All conversations of this resident, the most recently active first.</summary>
    public async Task<IReadOnlyList<ConversationSummary>> OfAsync(ResidentId reader, int most = 50)
    {
        await using var db = await reading.CreateDbContextAsync();
        var hidden = db.HiddenFrom(reader);
        var rows = await (
            from conversation in db.Conversations
            where
                (conversation.AskerId == reader && !hidden.Contains(conversation.HelperId))
                || (conversation.HelperId == reader && !hidden.Contains(conversation.AskerId))
            join post in db.Posts on conversation.PostId equals post.Id
            join response in db.Responses on conversation.ResponseId equals response.Id
            let last = db
                .Messages.Where(message => message.ConversationId == conversation.Id)
                .OrderByDescending(message => message.At)
                .First()
            orderby last.At descending
            select new
            {
                conversation.Id,
                conversation.AskerId,
                post.AuthorName,
                response.ByName,
                post.Text.Title,
                post.Kind,
                response.Outcome,
                last.Text,
                last.At,
            }
        )
            .Take(most)
            .ToListAsync();
        return
        [
            .. rows.Select(row => new ConversationSummary(
                row.Id,
                row.AskerId == reader ? row.ByName : row.AuthorName,
                row.Title,
                row.Kind,
                row.AskerId == reader,
                row.Outcome,
                row.Text,
                row.At
            )),
        ];
    }

    private static ContactView ContactOf(Resident resident) => new(
        resident.FirstName,
        resident.Reachability is Reachability.Phone or Reachability.Text ? resident.Phone : null,
        resident.Reachability == Reachability.Mail ? resident.Email : null,
        resident.Reachability == Reachability.RingsUs);
}
