using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
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
        var talk = await db.Conversations.FirstOrDefaultAsync(talk => talk.Id == id && (talk.Asker == reader || talk.Helper == reader));
        if (talk is null || await db.AreApartAsync(talk.Asker, talk.Helper) || await posts.FindAsync(talk.Post) is not { } post)
            return null;
        if (await db.Responses.FirstOrDefaultAsync(response => response.Id == talk.Response) is not { } response)
            return null;
        var match = await db.Matches.FirstOrDefaultAsync(match => match.Response == talk.Response);
        var otherId = talk.OtherThan(reader);
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == otherId) is not { } other) return null;
        var iAmAsker = reader == talk.Asker;
        return new(id, post, iAmAsker, match is not null ? other.FirstName : iAmAsker ? response.ByName : post.Note.Name, response.Outcome,
            match?.Id, match?.Appointment, match is null ? null : ContactOf(other), talk.Response)
        {
            Carer = post.Note.Category.AsksExtraCare() ? await CarerAsync(db, post, response) : null,
        };
    }

    // Who offers, or who answers a request.
    private async Task<Carer> CarerAsync(BuuvDb db, PostView post, Response response) => post.Note.Kind == PostKind.Offer
        ? new(post.Note.Name, post.Note.Conduct)
        : new(response.ByName, (await db.ConductAsync([response.By], clock.GetUtcNow().UtcDateTime)).GetValueOrDefault(response.By));

    /// <summary>The talk that came of somebody's answer to a post; null when they did not answer, or took it back.</summary>
    public async Task<ConversationId?> AboutAsync(PostId post, ResidentId helper)
    {
        await using var db = await reading.CreateDbContextAsync();
        var answers = db
            .Responses.Where(response => response.Post == post && response.By == helper && response.Outcome != ResponseOutcome.TakenBack)
            .Select(response => response.Id);
        return await db
            .Conversations.Where(talk => answers.Contains(talk.Response))
            .Select(talk => (ConversationId?)talk.Id)
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
        var talk = await db.Conversations.FirstOrDefaultAsync(talk => talk.Id == id);
        if (talk is null || !talk.Includes(reader) || await db.AreApartAsync(talk.Asker, talk.Helper))
            return [];
        var helperName = await db
            .Responses.IgnoreQueryFilters()
            .Where(response => response.Id == talk.Response)
            .Select(response => response.ByName)
            .FirstAsync();
        var askerName = await db
            .Posts.IgnoreQueryFilters()
            .Where(post => post.Id == talk.Post)
            .Select(post => post.AuthorName)
            .FirstAsync();
        var said = await db
            .Messages.Where(message => message.Conversation == id)
            .OrderByDescending(message => message.At)
            .Take(most)
            .ToListAsync();
        return
        [
            .. said.OrderBy(message => message.At)
                .ThenBy(message => message.Id.Value)
                .Select(message => new SaidView(
                    message.Id,
                    message.By == reader,
                    message.By == talk.Asker ? askerName : helperName,
                    message.Text,
                    message.At
                )),
        ];
    }

    /// <summary>All conversations of somebody, liveliest first.</summary>
    public async Task<IReadOnlyList<ConversationSummary>> OfAsync(ResidentId reader, int most = 50)
    {
        await using var db = await reading.CreateDbContextAsync();
        var hidden = db.HiddenFrom(reader);
        var rows = await (
            from talk in db.Conversations
            where (talk.Asker == reader && !hidden.Contains(talk.Helper)) || (talk.Helper == reader && !hidden.Contains(talk.Asker))
            join post in db.Posts on talk.Post equals post.Id
            join response in db.Responses on talk.Response equals response.Id
            let last = db.Messages.Where(message => message.Conversation == talk.Id).OrderByDescending(message => message.At).First()
            orderby last.At descending
            select new
            {
                talk.Id,
                talk.Asker,
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
                row.Asker == reader ? row.ByName : row.AuthorName,
                row.Title,
                row.Kind,
                row.Asker == reader,
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
