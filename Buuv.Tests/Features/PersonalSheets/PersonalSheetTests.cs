using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.PersonalSheets;

/// <summary>Ans, 84, is never online. She gets a page in large print, ticks the card and hands it in.</summary>
public sealed class PersonalSheetTests : IAsyncLifetime
{
    private static readonly StaffActor Joke = new("Joke", [new(StaffRole.PhoneVolunteer, "GM0546")]) { AccountId = Guid.CreateVersion7() };

    private SmallStreet street = null!;
    private ResidentId ans;
    private ResidentId samer;
    private PostId lamp;
    private PostId soup;
    private PostId garden;

    private ReturnedCardCommands Cards => street.Door.Get<ReturnedCardCommands>();

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ans, samer) = (await street.JoinAsync("Ans", "0715123456"), await street.JoinAsync("Samer", "samer@example.org"));
        garden = await street.PlaceAsync(ans, "Wie snoeit mijn heg?");
        lamp = await PlaceOnPaperAsync("Wie hangt mijn lamp op?", PostKind.Request);
        soup = await PlaceOnPaperAsync("Ik kook elke week soep", PostKind.Offer);
        await street.PlaceAsync(samer, "Liever niet op papier");
        await street.AnswerAsync(samer, garden);
    }

    [Fact]
    public async Task Her_page_holds_her_own_posts_with_their_answers_and_what_may_be_something_for_her()
    {
        var page = await MakeAsync();
        var own = Assert.Single(page.Own);
        Assert.Equal(("Wie snoeit mijn heg?", "Samer"), (own.Title, Assert.Single(own.Answers).Name));
        Assert.Equal(
            [lamp, soup],
            page.Near.Select(post => post.Post).Order(Comparer<PostId>.Create((one, other) => one.Value.CompareTo(other.Value)))
        );
        Assert.Equal([CardWish.Respond, CardWish.Respond, CardWish.Withdraw, CardWish.CallMe], page.Boxes.Select(box => box.Wish));
    }

    [Fact]
    public async Task Ticks_become_an_answer_a_withdrawal_and_a_wish_to_be_rung()
    {
        var page = await MakeAsync();
        int[] ticks = [BoxOf(page, lamp), page.Boxes.Single(box => box.Wish == CardWish.Withdraw).Number, page.Boxes[^1].Number];
        var card = (await Cards.EnterAsync(Joke, PaperCode.Spaced(page.Code).ToLowerInvariant(), ticks)).Value;
        Assert.Equal(("Ans", true, null), (card.Name, card.CallMe, card.EnteredBefore));
        Assert.All(card.Done, done => Assert.Null(done.Refusal));
        await using var db = street.Door.Read();
        var answer = await db.Responses.SingleAsync(response => response.HelperId == ans, TestContext.Current.CancellationToken);
        Assert.Equal((lamp, "Joke"), (answer.PostId, answer.EnteredBy!.Name));
        Assert.False((await db.Posts.SingleAsync(post => post.Id == garden, TestContext.Current.CancellationToken)).IsLive);
        Assert.Single(
            await db
                .CallBacks.Where(promise => promise.ResidentId == ans && promise.Kind == NotificationKind.Asked)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task The_same_card_twice_does_everything_once()
    {
        var page = await MakeAsync();
        int[] ticks = [BoxOf(page, soup), page.Boxes[^1].Number];
        await Cards.EnterAsync(Joke, page.Code, ticks);
        var again = (await Cards.EnterAsync(Joke, page.Code, ticks)).Value;
        Assert.False(again.CallMe);
        Assert.NotNull(again.EnteredBefore);
        Assert.Single(await street.PromisedAsync(), promise => promise.Kind == NotificationKind.Asked);
        await using var db = street.Door.Read();
        Assert.Single(
            await db.Conversations.Where(conversation => conversation.HelperId == ans).ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_tick_stops_whoever_arranges_things_for_her()
    {
        var deputy = (
            await street
                .Door.Get<OnBehalfCommands>()
                .BeginAsync(
                    new(samer),
                    new()
                    {
                        Command = Guid.NewGuid(),
                        As = Deputy.Neighbour,
                        FirstName = "Toos",
                        Neighbourhood = "slaaghwijk",
                        Agrees = true,
                    },
                    ""
                )
        ).Value;
        await using var db = street.Door.Read();
        var toos = (await db.OnBehalf.SingleAsync(row => row.Id == deputy, TestContext.Current.CancellationToken)).ResidentId;
        var page = (await street.Door.Get<PersonalSheetCommands>().MakeAsync(Joke, Guid.NewGuid(), [toos])).Value.Single();
        Assert.Equal(["Samer"], page.Deputies);

        var card = (await Cards.EnterAsync(Joke, page.Code, [page.Boxes.Single(box => box.Wish == CardWish.NobodyForMe).Number])).Value;

        Assert.True(card.Stopped);
        await using var after = street.Door.Read();
        Assert.True((await after.OnBehalf.SingleAsync(TestContext.Current.CancellationToken)).Objected);
    }

    [Fact]
    public async Task What_came_too_late_says_so_and_stands_in_the_way_of_nothing_else()
    {
        var page = await MakeAsync();
        await street.Posts.WithdrawAsync(new(samer), lamp);
        var card = (await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, lamp), BoxOf(page, soup)])).Value;
        Assert.IsType<PostClosed>(card.Done.Single(done => done.Choice.PostId == lamp).Refusal);
        Assert.Null(card.Done.Single(done => done.Choice.PostId == soup).Refusal);
    }

    [Fact]
    public async Task A_card_that_was_read_wrongly_changes_nothing()
    {
        var page = await MakeAsync();
        Assert.IsType<CardCodeUnclear>((await Cards.EnterAsync(Joke, "12", [1])).Refusal);
        Assert.IsType<NotFound>((await Cards.EnterAsync(Joke, "BBBBBB", [1])).Refusal);
        Assert.Equal(new CardHasNoBox(9), (await Cards.EnterAsync(Joke, page.Code, [1, 9])).Refusal);
        Assert.IsType<CardWithoutTicks>((await Cards.EnterAsync(Joke, page.Code, [])).Refusal);
        await using var db = street.Door.Read();
        Assert.False(await db.Responses.AnyAsync(response => response.HelperId == ans, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_who_works_there_makes_a_page_or_enters_a_card()
    {
        var page = await MakeAsync();
        StaffActor[] strangers =
        [
            new("Piet", []),
            new("Kees", [new(StaffRole.PhoneVolunteer, "GM0547")]),
            new("Mina", [new(StaffRole.Ambassador, "BU05460800")]),
        ];
        foreach (var stranger in strangers)
        {
            Assert.IsType<NotAllowed>((await street.Door.Get<PersonalSheetCommands>().MakeAsync(stranger, Guid.NewGuid(), [ans])).Refusal);
            Assert.IsType<NotAllowed>((await Cards.EnterAsync(stranger, page.Code, [1])).Refusal);
        }
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int BoxOf(PersonalPage page, PostId post) =>
        page.Near.Select((note, index) => (note, index)).Single(row => row.note.Post == post).index + 1;

    private async Task<PersonalPage> MakeAsync() =>
        Assert.Single((await street.Door.Get<PersonalSheetCommands>().MakeAsync(Joke, Guid.NewGuid(), [ans])).Value);

    private async Task<PostId> PlaceOnPaperAsync(string title, PostKind kind)
    {
        var post = await street.PlaceAsync(samer, title, kind);
        await street.Posts.AllowOnPaperAsync(new(samer), post, true);
        return post;
    }
}
