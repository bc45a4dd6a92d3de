using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.PersonalSheets;

/// <summary>Ans is never online and helps gladly: a question to her stands on her sheet, and her card says ja, nee or nu niet.</summary>
public sealed class AskedByCardTests : IAsyncLifetime
{
    private static readonly StaffActor Joke = new("Joke", [new(StaffRole.PhoneVolunteer, "GM0546")]) { AccountId = Guid.CreateVersion7() };

    private SmallStreet street = null!;
    private ResidentId ans, samer;
    private PostId lamp, soup;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReturnedCardCommands Cards => street.Door.Get<ReturnedCardCommands>();

    private DateOnly Today => DutchTime.Today(street.Door.Clock);

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ans, samer) = (await street.JoinAsync("Ans", "0715123456"), await street.JoinAsync("Samer", "samer@example.org"));
        soup = await PlaceOnPaperAsync("Wie kookt er soep?");
        lamp = await PlaceOnPaperAsync("Wie hangt mijn lamp op?");
        await street.InviteAsync(ans, soup);
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_she_is_asked_for_stands_first_with_three_boxes_and_the_rest_with_one()
    {
        var page = await MakeAsync();
        Assert.Equal([(soup, true), (lamp, false)], page.Near.Select(post => (post.Post, post.IsAsked)));
        Assert.Equal(
            [CardWish.Respond, CardWish.Decline, CardWish.NotNow, CardWish.Respond, CardWish.CallMe], page.Boxes.Select(box => box.Wish));
        await using var db = street.Door.Read();
        var kept = await db.PersonalSheets.SingleAsync(sheet => sheet.Code == page.Code, Cancel);
        Assert.Equal(page.Boxes.Select(box => (box.Number, box.Wish)), kept.Choices.Select(choice => (choice.Number, choice.Wish)));
    }

    [Fact]
    public async Task What_its_author_keeps_off_paper_is_not_asked_on_paper()
    {
        await street.Posts.AllowOnPaperAsync(new(samer), soup, false);
        Assert.Equal([lamp], (await MakeAsync()).Near.Select(post => post.Post));
    }

    [Theory]
    [InlineData(CardWish.Respond, InvitationAnswer.Yes)]
    [InlineData(CardWish.Decline, InvitationAnswer.No)]
    [InlineData(CardWish.NotNow, InvitationAnswer.NotNow)]
    public async Task A_tick_is_her_answer_and_says_who_read_it(CardWish wish, InvitationAnswer answer)
    {
        var page = await MakeAsync();
        var card = (await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, wish)])).Value;
        Assert.Null(Assert.Single(card.Done).Refusal);
        Assert.Equal(answer, (await AskedAsync()).Answer);
        await using var db = street.Door.Read();
        Assert.Equal(wish == CardWish.Respond, await db.Responses.AnyAsync(one => one.HelperId == ans && one.PostId == soup, Cancel));
        Assert.True(await db.DomainEvents.AnyAsync(one => one.ActorId == ans && one.EnteredById == Joke.AccountId, Cancel));
    }

    [Fact]
    public async Task Nu_niet_is_two_weeks_and_a_card_that_is_read_in_again_makes_it_no_longer()
    {
        var page = await MakeAsync();
        var until = Today.AddDays(NotNowAnswer.Days);
        for (var times = 0; times < 2; times++)
        {
            Assert.Null((await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, CardWish.NotNow)])).Value.Done[0].Refusal);
            await using var db = street.Door.Read();
            Assert.Equal(until, (await db.HelperProfiles.SingleAsync(profile => profile.Id == ans, Cancel)).NotBefore);
            street.Door.Clock.Move(TimeSpan.FromDays(2));
        }
    }

    [Fact]
    public async Task Yes_and_no_both_ticked_is_a_yes_and_the_desk_reads_that_the_no_came_after()
    {
        var page = await MakeAsync();
        var card = (await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, CardWish.Respond), BoxOf(page, CardWish.Decline)])).Value;
        Assert.Equal([null, new InvitationAlreadyAnswered()], card.Done.Select(done => done.Refusal));
        Assert.Equal(InvitationAnswer.Yes, (await AskedAsync()).Answer);
    }

    [Fact]
    public async Task A_no_to_what_is_gone_by_now_is_still_a_no()
    {
        var page = await MakeAsync();
        await street.Posts.WithdrawAsync(new(samer), soup);
        Assert.Null((await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, CardWish.Decline)])).Value.Done[0].Refusal);
        Assert.Equal(InvitationAnswer.No, (await AskedAsync()).Answer);
    }

    [Fact]
    public async Task What_ends_soon_gets_a_box_to_keep_it_and_a_card_that_is_read_in_again_keeps_it_no_longer()
    {
        var own = await street.PlaceAsync(ans, "Wie snoeit mijn heg?");
        Assert.DoesNotContain((await MakeAsync()).Boxes, box => box.Wish == CardWish.Renew);
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce - 10));
        var page = await MakeAsync();

        Assert.Null((await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, CardWish.Renew)])).Value.Done[0].Refusal);

        var ends = (await street.PostAsync(own)).ExpiresAt;
        Assert.Equal(street.Door.Clock.Now.AddDays(Post.DaysForOnce), ends);
        street.Door.Clock.Move(TimeSpan.FromDays(1));
        await Cards.EnterAsync(Joke, page.Code, [BoxOf(page, CardWish.Renew)]);
        Assert.Equal(ends, (await street.PostAsync(own)).ExpiresAt);
    }

    private static int BoxOf(PersonalPage page, CardWish wish) => page.Boxes.First(box => box.Wish == wish).Number;

    private async Task<PersonalPage> MakeAsync() =>
        Assert.Single((await street.Door.Get<PersonalSheetCommands>().MakeAsync(Joke, Guid.NewGuid(), [ans])).Value);

    private async Task<Invitation> AskedAsync()
    {
        await using var db = street.Door.Read();
        return await db.Invitations.SingleAsync(asked => asked.NeighbourId == ans, Cancel);
    }

    private async Task<PostId> PlaceOnPaperAsync(string title)
    {
        var post = await street.PlaceAsync(samer, title);
        await street.Posts.AllowOnPaperAsync(new(samer), post, true);
        return post;
    }
}
