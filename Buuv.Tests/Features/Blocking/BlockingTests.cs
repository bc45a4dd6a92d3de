using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Blocking;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Blocking;

/// <summary>Ria wants no contact with Piet any more. Neither sees the other from then on, whichever of the two looks and
/// wherever.</summary>
public sealed class BlockingTests : IAsyncLifetime
{
    private SmallStreet street = null!;
    private ResidentId ria;
    private ResidentId piet;

    private BlockCommands Commands => street.Door.Get<BlockCommands>();

    private PostQueries Posts => street.Door.Get<PostQueries>();

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ria, piet) = (await street.JoinAsync("Ria", "071 123 45 67"), await street.JoinAsync("Piet", "piet@voorbeeld.nl"));
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return default;
    }

    /// <summary>Where somebody could meet somebody: gives how much of <c>other</c> is seen there by <c>reader</c>.</summary>
    private static readonly Dictionary<string, Func<BlockingTests, ResidentId, ResidentId, Task<int>>> Places = new()
    {
        ["feed"] = async (test, reader, _) => (await test.Posts.FeedAsync(test.Audiences, reader: reader)).Count,
        ["list of one kind"] = async (test, reader, _) =>
            (await test.Posts.FeedAsync(test.Audiences, new(PostKind.Offer), reader: reader)).Count,
        ["search"] = async (test, reader, _) =>
            (await test.street.Door.Get<PostSearch>().FindAsync(test.Audiences, new("tuin"), reader: reader)).Count,
        ["counts"] = async (test, reader, _) => await test.Posts.CountAsync(test.Audiences, reader),
        ["behind a number"] = async (test, reader, other) =>
            await test.Posts.BehindNumberAsync(test.Map.Map.FindMunicipality("leiden")!, await test.NumberOfAsync(other), reader) is null
                ? 0
                : 1,
        ["talks"] = async (test, reader, _) => (await test.street.Door.Get<ConversationQueries>().OfAsync(reader)).Count,
        ["a talk"] = async (test, reader, _) =>
            await test.street.Door.Get<ConversationQueries>().FindAsync(await test.TalkAsync(), reader) is null ? 0 : 1,
        ["what was said"] = async (test, reader, _) =>
            (await test.street.Door.Get<ConversationQueries>().SaidAsync(await test.TalkAsync(), reader)).Count,
        ["a match"] = async (test, reader, _) =>
            await test.street.Door.Get<MatchQueries>().FindAsync(await test.MatchAsync(), reader) is null ? 0 : 1,
        ["invitations"] = async (test, reader, _) => (await test.street.Door.Get<MineQueries>().FindAsync(reader))!.Invitations.Count,
        ["an invitation"] = async (test, reader, _) =>
            await test.street.Door.Get<AmbassadorQueries>().InvitedAsync(await test.InvitationOfAsync(reader), reader) is null ? 0 : 1,
        ["suggested to an ambassador"] = async (test, reader, other) =>
            (
                await test
                    .street.Door.Get<AmbassadorQueries>()
                    .CandidatesAsync((await test.Posts.FindAsync(await test.NewestOfAsync(reader)))!)
            ).Count(candidate => candidate.Id == other),
        ["fits at the desk"] = async (test, reader, _) =>
            (await test.street.Door.Get<HelperSuggestions>().PostsAsync(test.Home, PostKind.Request, Category.Garden, null, reader)).Count,
        ["helpers at the desk"] = async (test, reader, other) =>
            other == test.piet
                ? (await test.street.Door.Get<HelperSuggestions>().HelpersAsync(
                    await test.ResidentAsync(reader), test.Home, new() { Category = Category.Garden })).Count
                : -1,
        ["personal sheet"] = async (test, reader, _) => (await test.street.Door.Get<PersonalQueries>().PageAsync(reader))!.Near.Count,
    };

    [Fact]
    public async Task Neither_sees_the_other_anywhere()
    {
        await LiveTogetherAsync();
        var before = await LookAsync();
        Assert.All(before, seen => Assert.True(seen.Value != 0, $"{seen.Key}: nothing was there before the block"));

        Assert.Null((await Commands.PutAsync(new(ria), await TalkAsync())).Refusal);

        Assert.All(await LookAsync(), seen => Assert.True(seen.Value <= 0, $"{seen.Key}: still {seen.Value}"));
    }

    [Fact]
    public async Task Nothing_goes_from_one_to_the_other_any_more()
    {
        await LiveTogetherAsync();
        var (conversation, post) = (await TalkAsync(), await NewestOfAsync(ria));
        await Commands.PutAsync(new(ria), conversation);
        var told = (await street.ToldAsync()).Count;

        foreach (var (who, other) in new[] { (ria, piet), (piet, ria) })
        {
            Assert.IsType<NotFound>((await street.Talks.RespondAsync(Guid.NewGuid(), new(who), await NewestOfAsync(other), "Hoi")).Refusal);
            Assert.IsType<NotFound>((await street.Talks.SayAsync(Guid.NewGuid(), new(who), conversation, "Hoi")).Refusal);
        }
        await street.Door.Get<InvitationCommands>().InviteAsync(new StaffActor("Mina", [new(StaffRole.Ambassador, null)]), post, piet);
        street.Door.Clock.Move(TimeSpan.FromDays(Match.CheckInAfterDays + 1));
        await street.Door.Get<CheckIns>().AskAsync(TestContext.Current.CancellationToken);

        Assert.Equal(told, (await street.ToldAsync()).Count);
        await using var db = street.Door.Read();
        Assert.False(await db.Invitations.AnyAsync(asked => asked.NeighbourId == piet && asked.PostId == post));
        Assert.False(await db.CallBacks.AnyAsync(promise => promise.ResidentId == ria && promise.Kind == NotificationKind.CheckIn));
    }

    [Fact]
    public async Task An_answer_that_waits_is_over_and_nobody_is_rung_about_it()
    {
        var post = await street.PlaceAsync(ria, "Wie wiedt mijn tuin?");
        var conversation = await street.AnswerAsync(piet, post);
        Assert.Contains(await street.PromisedAsync(), promise => promise.ResidentId == ria && promise.IsOpen);

        await Commands.PutAsync(new(ria), conversation);

        await using var db = street.Door.Read();
        Assert.Equal(ResponseOutcome.Declined, (await db.Responses.SingleAsync(response => response.PostId == post)).Outcome);
        Assert.DoesNotContain(await street.PromisedAsync(), promise => promise.ResidentId == ria && promise.IsOpen);
    }

    [Fact]
    public async Task The_other_is_told_nothing_and_cannot_lift_it()
    {
        var conversation = await street.AnswerAsync(piet, await street.PlaceAsync(ria, "Wie wiedt mijn tuin?"));
        await Commands.PutAsync(new(ria), conversation);

        Assert.Empty(await street.Door.Get<BlockQueries>().OfAsync(piet));
        await Commands.LiftAsync(new(piet), ria);
        await using var db = street.Door.Read();
        Assert.True(await db.Blocks.AnyAsync(block => block.BlockerId == ria && block.BlockedId == piet));
        Assert.DoesNotContain(await street.ToldAsync(), message => message.Subject.Contains("contact"));
    }

    [Fact]
    public async Task Lifted_everything_is_as_before()
    {
        await LiveTogetherAsync();
        var before = await LookAsync();
        await Commands.PutAsync(new(ria), await TalkAsync());
        await Commands.LiftAsync(new(ria), piet);
        Assert.Equal(before, await LookAsync());
    }

    [Fact]
    public async Task Who_arranged_things_for_somebody_stops_when_they_are_blocked()
    {
        await using var db = street.Door.Read();
        var (person, deputy) = (await db.Residents.FirstAsync(one => one.Id == ria), await db.Residents.FirstAsync(one => one.Id == piet));
        await street.Door.Gate.WriteAsync(writing =>
        {
            writing.Add(OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), person, deputy, Deputy.Family, agreed: true, street.Door.Clock.Now).Value);
            return Task.FromResult(Result.Done);
        });

        await Commands.PutAsync(new(ria), await street.PlaceAsync(piet, "Wie wiedt mijn tuin?"));

        Assert.IsType<NotFound>((await street.Door.Get<Deputies>().ForAsync(new ResidentActor(piet), ria)).Refusal);
    }

    [Fact]
    public async Task An_ambassador_meets_nobody_at_the_desk_whom_they_are_apart_from()
    {
        await LiveTogetherAsync();
        var mina = new Account { UserName = "mina@voorbeeld.nl", StaffName = "Piet", ResidentId = piet };
        await street.Door.Gate.WriteAsync(db =>
        {
            db.Add(mina);
            return Task.FromResult(Result.Done);
        });
        var actor = new StaffActor("Piet", [new(StaffRole.Ambassador, null)]) { AccountId = mina.Id };
        var (samer, queries) = (await street.JoinAsync("Samer", "samer@voorbeeld.nl"), street.Door.Get<AmbassadorQueries>());
        var post = await street.PlaceAsync(samer, "Wie wiedt mijn tuin?");
        var view = (await Posts.FindAsync(post))!;
        Assert.Contains(await queries.CandidatesAsync(view, piet), candidate => candidate.Id == ria);

        await Commands.PutAsync(new(ria), await TalkAsync());

        Assert.DoesNotContain(await queries.CandidatesAsync(view, piet), candidate => candidate.Id == ria);
        Assert.Null((await street.Door.Get<InvitationCommands>().InviteAsync(actor, post, ria)).Refusal);
        await using var db = street.Door.Read();
        Assert.False(await db.Invitations.AnyAsync(asked => asked.NeighbourId == ria && asked.PostId == post));
    }

    [Fact]
    public async Task Nobody_blocks_themselves_or_by_a_talk_of_others()
    {
        Assert.NotNull((await Commands.PutAsync(new(ria), await street.PlaceAsync(ria, "Wie wiedt mijn tuin?"))).Refusal);
        var samer = await street.JoinAsync("Samer", null);
        Assert.IsType<NotFound>((await Commands.PutAsync(new(samer), await street.AnswerAsync(piet, await NewestOfAsync(ria)))).Refusal);
    }

    // Each asks and offers, they matched once, talk about another note, and were asked for each other's.
    private async Task LiveTogetherAsync()
    {
        var first = await street.AnswerAsync(piet, await street.PlaceAsync(ria, "Wie wiedt mijn tuin?"));
        Assert.Null((await street.Talks.SayYesAsync(new(ria), first)).Refusal);
        foreach (var who in new[] { ria, piet })
        {
            var offer = await street.PlaceAsync(who, "Ik wied je tuin", PostKind.Offer);
            var paper = await street.Posts.AllowOnPaperAsync(new(who), offer, true);
            Assert.Null(paper.Refusal);
            await street.InviteAsync(who == ria ? piet : ria, offer);
        }
        foreach (var who in new[] { ria, piet }) await street.PlaceAsync(who, "Wie helpt in mijn tuin?");
    }

    private async Task<Dictionary<string, int>> LookAsync()
    {
        var seen = new Dictionary<string, int>();
        foreach (var (place, look) in Places)
        foreach (var (reader, other) in new[] { (ria, piet), (piet, ria) })
            seen[$"{place}, {(reader == ria ? "Ria" : "Piet")}"] =
                await look(this, reader, other) is var all
                && place is "feed" or "list of one kind" or "search" or "counts" or "fits at the desk"
                    ? all - await OwnAsync(place, reader)
                    : all;
        return seen;
    }

    // One's own notes are in the same lists.
    private async Task<int> OwnAsync(string place, ResidentId reader)
    {
        var own = await Posts.OfAuthorAsync(reader);
        return place is "list of one kind" or "fits at the desk" ? own.Count(post => post.Kind == PostKind.Offer) : own.Count;
    }

    private IReadOnlyList<Audience> Audiences => Map.Map.AudiencesOf(Home);

    private NeighbourhoodDirectory Map => street.Door.Get<NeighbourhoodDirectory>();

    private Neighbourhood Home => Map.Map.Find(SmallStreet.Slaaghwijk)!;

    private async Task<ShortCode> NumberOfAsync(ResidentId author) => (await street.PostAsync(await NewestOfAsync(author))).Number;

    private async Task<Resident> ResidentAsync(ResidentId id)
    {
        await using var db = street.Door.Read();
        return await db.Residents.SingleAsync(person => person.Id == id);
    }

    private async Task<PostId> NewestOfAsync(ResidentId author)
    {
        await using var db = street.Door.Read();
        return await db
            .Posts.Where(post => post.AuthorId == author)
            .OrderByDescending(post => post.FeedOrder)
            .Select(post => post.Id)
            .FirstAsync();
    }

    private async Task<ConversationId> TalkAsync()
    {
        await using var db = street.Door.Read();
        return await db
            .Conversations.Where(conversation => conversation.AskerId == ria && conversation.HelperId == piet)
            .Select(conversation => conversation.Id)
            .FirstAsync();
    }

    private async Task<MatchId> MatchAsync()
    {
        await using var db = street.Door.Read();
        return await db.Matches.Where(match => match.AskerId == ria).Select(match => match.Id).FirstAsync();
    }

    private async Task<InvitationId> InvitationOfAsync(ResidentId reader)
    {
        await using var db = street.Door.Read();
        return await db.Invitations.Where(asked => asked.NeighbourId == reader).Select(asked => asked.Id).FirstAsync();
    }
}
