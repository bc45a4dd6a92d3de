using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

internal sealed class PostData : PersonalDataSet
{
    public override string Name => "posts";

    public override IReadOnlyList<Type> Tables => [typeof(Post)];

    public override IReadOnlyList<string> Holds => ["Post.Text.Title", "Post.Text.Details", "Post.AuthorName", "Post.EnteredBy.Name"];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override RetentionTerm Term =>
        new RetentionTerm<Post>(
            400,
            db => db.Posts.Where(post => post.Closure != null && post.Text.Title != Erased.Words),
            post => post.Closure!.At
        )
        {
            Purge = (posts, cancel) =>
                posts.ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(post => post.Text.Title, Erased.Words)
                            .SetProperty(post => post.Text.Details, "")
                            .SetProperty(post => post.AuthorName, Erased.Name)
                            .SetProperty(post => post.EnteredBy, (EnteredBy?)null),
                    cancel
                ),
        };

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (await db.Posts.Where(post => post.AuthorId == who).OrderByDescending(post => post.PlacedAt).ToListAsync()).Select(
                post => new OwnRecord(
                    post.PlacedAt,
                    post.Text.Title,
                    new(Fact.Details, post.Text.Details),
                    new(Fact.What, post.Kind),
                    new(Fact.Category, post.Category),
                    new(Fact.Number, post.Number.ToString()),
                    new(Fact.Alias, post.AuthorName),
                    new(Fact.OnPaper, post.PaperConsentAt),
                    new(Fact.EnteredBy, post.EnteredBy?.Name),
                    new(Fact.Outcome, post.Closure?.Reason)
                )
            ),
        ];

    public override async Task StopAsync(ErasureRequest stopping)
    {
        foreach (
            var post in await stopping.Db.Posts.Include(post => post.Responses).Where(post => post.AuthorId == stopping.Who).ToListAsync()
        )
            post.AuthorStops(stopping.Now);
        var who = stopping.Who.Value;
        await stopping
            .Db.Posts.Where(post => post.EnteredBy!.Who == who)
            .ExecuteUpdateAsync(change => change.SetProperty(post => post.EnteredBy!.Name, Erased.Name));
    }
}

internal sealed class ResponseData : PersonalDataSet
{
    public override string Name => "responses";

    public override IReadOnlyList<Type> Tables => [typeof(Response)];

    public override IReadOnlyList<string> Holds => ["Response.Text", "Response.ByName", "Response.EnteredBy.Name"];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override RetentionTerm Term =>
        new RetentionTerm<Response>(
            400,
            db => db.Responses.Where(response => response.Text != Erased.Words && response.Outcome != ResponseOutcome.Waiting),
            response => response.At
        )
        {
            Purge = (responses, cancel) =>
                responses.ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(response => response.Text, Erased.Words)
                            .SetProperty(response => response.ByName, Erased.Name)
                            .SetProperty(response => response.EnteredBy, (EnteredBy?)null),
                    cancel
                ),
        };

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
    [
        .. (await (
            from response in db.Responses
            where response.HelperId == who
            join post in db.Posts on response.PostId equals post.Id
            orderby response.At descending
            select new { response, post.Text.Title }).ToListAsync()).Select(row => new OwnRecord(row.response.At, row.response.Text,
                new(Fact.Subject, row.Title), new(Fact.Outcome, row.response.Outcome), new(Fact.EnteredBy, row.response.EnteredBy?.Name))),
    ];

    public override async Task StopAsync(ErasureRequest stopping)
    {
        foreach (
            var post in await stopping
                .Db.Posts.Include(post => post.Responses)
                .Where(post => post.Responses.Any(response => response.HelperId == stopping.Who))
                .ToListAsync()
        )
            post.AnswererStops(stopping.Who, stopping.Now);
        var who = stopping.Who.Value;
        await stopping
            .Db.Responses.Where(response => response.EnteredBy!.Who == who)
            .ExecuteUpdateAsync(change => change.SetProperty(response => response.EnteredBy!.Name, Erased.Name));
    }
}

internal sealed class MatchData : PersonalDataSet
{
    public override string Name => "matches";

    public override IReadOnlyList<Type> Tables => [typeof(Match)];

    public override IReadOnlyList<string> Holds => ["Match.Appointment.Place", "Match.PlacedByName"];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    // Where two people met may be somebody's house; that they met stays.
    public override RetentionTerm Term =>
        new RetentionTerm<Match>(
            180,
            db => db.Matches.Where(match => match.Appointment != null && match.Appointment.Place != Erased.Words),
            match => match.Appointment!.StartsAt
        )
        {
            Purge = (matches, cancel) =>
                matches.ExecuteUpdateAsync(change => change.SetProperty(match => match.Appointment!.Place, Erased.Words), cancel),
        };

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (
                await (
                    from match in db.Matches
                    where match.AskerId == who || match.HelperId == who
                    join post in db.Posts on match.PostId equals post.Id
                    join other in db.Residents on (match.AskerId == who ? match.HelperId : match.AskerId) equals other.Id
                    orderby match.At descending
                    select new
                    {
                        match,
                        post.Text.Title,
                        other.FirstName,
                    }
                ).ToListAsync()
            ).Select(row => new OwnRecord(
                row.match.At,
                row.FirstName,
                new(Fact.Subject, row.Title),
                new(Fact.Appointment, row.match.Appointment?.StartsAt),
                new(Fact.Place, row.match.Appointment?.Place),
                new(Fact.EnteredBy, row.match.PlacedByName),
                new(Fact.StillInTouch, row.match.SaidBy(who)?.StillInTouch)
            )),
        ];

    public override async Task StopAsync(ErasureRequest stopping)
    {
        foreach (
            var match in await stopping
                .Db.Matches.Where(match => match.AskerId == stopping.Who || match.HelperId == stopping.Who)
                .ToListAsync()
        )
            match.OneStops(stopping.Who, stopping.Now);
    }
}

internal sealed class TalkData : PersonalDataSet
{
    public override string Name => "talks";

    public override IReadOnlyList<Type> Tables => [typeof(Conversation), typeof(Message)];

    public override IReadOnlyList<string> Holds => ["Message.Text"];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override RetentionTerm Term => new RetentionTerm<Message>(400, db => db.Messages, message => message.At);

    public override Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) => ReadAsync(db, who, db.Messages);

    public override Task<IReadOnlyList<OwnRecord>> ReadAtDeskAsync(BuuvDb db, ResidentId who) =>
        ReadAsync(db, who, db.Messages.Where(message => message.AuthorId == who));

    private static async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who, IQueryable<Message> messages) =>
        await (
            from conversation in db.Conversations
            where conversation.AskerId == who || conversation.HelperId == who
            join message in messages on conversation.Id equals message.ConversationId
            join post in db.Posts on conversation.PostId equals post.Id
            join speaker in db.Residents on message.AuthorId equals speaker.Id
            orderby message.At descending
            select new OwnRecord(
                message.At,
                message.Text,
                new OwnFact(Fact.Name, speaker.Alias ?? speaker.FirstName),
                new OwnFact(Fact.Subject, post.Text.Title)
            )
        ).ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping
            .Db.Messages.Where(message => message.AuthorId == stopping.Who)
            .ExecuteUpdateAsync(change => change.SetProperty(message => message.Text, Erased.Words));
}
