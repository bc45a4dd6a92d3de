using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Moderation;

/// <summary>Ans is rung, so she is looked after. Lid has been a member since yesterday: whatever of Lid would reach Ans first, in either
/// direction and by whatever door, meets Wim before.</summary>
public sealed class FirstContactTests : IAsyncLifetime
{
    private static readonly StaffActor Joke = new("Joke", [new(StaffRole.PhoneVolunteer, Street.Leiden.Value)])
    {
        AccountId = Guid.NewGuid(),
    };

    private ModerationStreet street = null!;
    private Resident ans = null!;
    private Resident lid = null!;

    /// <summary>How Lid comes in.</summary>
    public enum Door
    {
        Web,
        PhoneDesk,
        OnBehalf,
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await ModerationStreet.SettleAsync();
        ans = await street.Database.MoveInAsync("Ans", phone: "0622222222");
        lid = await NewMemberAsync("Lid");
    }

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Theory]
    [InlineData(Door.Web)]
    [InlineData(Door.PhoneDesk)]
    [InlineData(Door.OnBehalf)]
    public async Task Who_answers_her_waits(Door door)
    {
        var post = await street.PlaceAsync(ans, "Wie leest voor?");
        var conversation = ModerationStreet.Done(
            await street.Talks.RespondAsync(Guid.NewGuid(), await ComeInAsync(door), post, "Ik lees graag voor.")
        );

        await WaitsAsync(ReviewOf.Response);
        Assert.Equal(0, await street.CountAsync<Response>());

        await LetThroughAsync();
        Assert.Equal(conversation, await street.ReadAsync(db => db.Messages.Select(message => message.ConversationId).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData(Door.Web)]
    [InlineData(Door.PhoneDesk)]
    [InlineData(Door.OnBehalf)]
    public async Task Who_offers_and_is_answered_by_her_waits_with_the_first_words(Door door)
    {
        var doer = await ComeInAsync(door);
        var conversation = await AnswersOfferAsync(doer);
        ModerationStreet.Done(await street.Talks.SayAsync(Guid.NewGuid(), doer, conversation, "Waar woont u precies? Ik kom zo."));

        await WaitsAsync(ReviewOf.Message);
        Assert.Equal("Ik kom graag.", await street.ReadAsync(db => db.Messages.Select(message => message.Text).SingleAsync(Cancel)));
        Assert.Equal("Waar woont u precies? Ik kom zo.",
            Assert.Single(await street.Database.Get<WriterReviews>().WaitingInAsync(conversation, doer.PersonId, "nl")).Words);

        await LetThroughAsync();
        ModerationStreet.Done(await street.Talks.SayAsync(Guid.NewGuid(), doer, conversation, "Tot dinsdag."));
        Assert.Equal((3, 1), (await street.CountAsync<Message>(), await street.CountAsync<Review>()));
    }

    [Theory]
    [InlineData(Door.Web)]
    [InlineData(Door.PhoneDesk)]
    [InlineData(Door.OnBehalf)]
    public async Task Who_offers_and_is_answered_by_her_waits_with_the_yes(Door door)
    {
        var doer = await ComeInAsync(door);
        var conversation = await AnswersOfferAsync(doer);
        Assert.Null(ModerationStreet.Done(await street.Talks.SayYesAsync(doer, conversation)));
        // Pressing again is the same yes.
        Assert.Null(ModerationStreet.Done(await street.Talks.SayYesAsync(doer, conversation)));

        await WaitsAsync(ReviewOf.Yes);
        Assert.Equal(0, await street.CountAsync<Buuv.Domain.Posts.Matches.Match>());
        Assert.Null((await street.Database.Get<ConversationQueries>().FindAsync(conversation, doer.PersonId))!.Contact);
        Assert.True(await street.Database.Get<WriterReviews>().YesWaitsInAsync(conversation));

        await LetThroughAsync();
        Assert.Equal(
            "06 22 22 22 22",
            (await street.Database.Get<ConversationQueries>().FindAsync(conversation, doer.PersonId))!.Contact!.Phone.ToString()
        );
    }

    [Fact]
    public async Task A_yes_that_was_turned_down_makes_no_match_and_she_hears_nothing()
    {
        var conversation = await AnswersOfferAsync(new(lid.Id));
        await street.Talks.SayYesAsync(new(lid.Id), conversation);
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 1)).Refusal);

        Assert.Equal(0, await street.CountAsync<Buuv.Domain.Posts.Matches.Match>());
        Assert.False(await street.Database.Get<WriterReviews>().YesWaitsInAsync(conversation));
        Assert.False(await street.ReadAsync(db => db.DomainEvents.AnyAsync(row => row.Kind == DomainEventKind.ResponseAccepted, Cancel)));
    }

    [Fact]
    public async Task A_yes_that_is_let_through_too_late_makes_no_match_and_waits_for_nobody_any_more()
    {
        var conversation = await AnswersOfferAsync(new(lid.Id));
        await street.Talks.SayYesAsync(new(lid.Id), conversation);
        Assert.Null((await street.Talks.TakeBackAsync(new(ans.Id), conversation)).Refusal);

        await LetThroughAsync();
        Assert.Equal(
            (ReviewOutcome.CameTooLate, false),
            ((await street.OnlyReviewAsync()).Outcome, (await street.OnlyReviewAsync()).IsOpen)
        );
        Assert.Equal(0, await street.CountAsync<Buuv.Domain.Posts.Matches.Match>());
    }

    [Fact]
    public async Task An_answer_to_a_note_that_came_down_meanwhile_is_let_go_and_its_writer_hears_that_kindly()
    {
        var post = await street.PlaceAsync(ans, "Wie leest voor?");
        await street.Database.Gate.WriteAsync(async db =>
            (await db.Residents.FindAsync(lid.Id))!.Correct(
                new("Lid", null, Reachability.Mail, EmailAddress.From("lid@voorbeeld.nl").Value, null)
            )
        );
        await street.AnswerAsync(lid, post, "Ik lees graag voor.");
        Assert.Null((await street.Posts.WithdrawAsync(new(ans.Id), post)).Refusal);

        await LetThroughAsync();
        await street.Database.Get<NotificationDispatcher>().CatchUpAsync(Cancel);
        Assert.Equal(
            "Wat je schreef was goed, maar het is niet meer nodig.",
            await street.ReadAsync(db => db.Outgoing.Select(letter => letter.Subject).SingleAsync(Cancel))
        );
    }

    [Fact]
    public async Task No_thank_you_reaches_nobody_new_and_waits_for_nobody()
    {
        var conversation = await AnswersOfferAsync(new(lid.Id));
        Assert.Null((await street.Talks.SayNoAsync(new(lid.Id), conversation)).Refusal);
        Assert.Equal(0, await street.CountAsync<Review>());
    }

    [Fact]
    public async Task That_she_wrote_before_makes_nobody_known()
    {
        await AnswersOfferAsync(new(lid.Id));
        await AnswersOfferAsync(new(lid.Id), "Ik doe ook boodschappen");
        await street.AnswerAsync(lid, await street.PlaceAsync(ans, "Wie leest voor?"), "Ik lees graag voor.");
        await WaitsAsync(ReviewOf.Response);
    }

    [Fact]
    public async Task Of_two_who_work_together_each_meets_a_person()
    {
        var other = await NewMemberAsync("Maat");
        await street.AnswerAsync(lid, await street.PlaceAsync(ans, "Wie leest voor?"), "Ik lees graag voor.");
        await LetThroughAsync();
        await street.AnswerAsync(other, await street.PlaceAsync(ans, "Wie loopt mee?"), "Lid zei dat u op zoek was.");

        Assert.Equal(
            [lid.Id, other.Id],
            await street.ReadAsync(db => db.Reviews.OrderBy(row => row.At).Select(row => row.AuthorId).ToListAsync(Cancel))
        );
        Assert.Equal(1, await street.CountAsync<Response>());
    }

    [Fact]
    public async Task Whoever_everybody_knows_reaches_her_at_once()
    {
        await street.AnswerAsync(street.Samer, await street.PlaceAsync(ans, "Wie leest voor?"), "Ik lees graag voor.");
        var conversation = await AnswersOfferAsync(new(street.Samer.Id));
        ModerationStreet.Done(await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, "Ik kom dinsdag."));
        Assert.NotNull(ModerationStreet.Done(await street.Talks.SayYesAsync(new(street.Samer.Id), conversation)));
        Assert.Equal(0, await street.CountAsync<Review>());
    }

    [Fact]
    public async Task Who_is_not_rung_is_looked_after_when_staff_asked_for_it()
    {
        Assert.Null((await Callers.GuardAsync(Joke, street.Ria.Id, guarded: true)).Refusal);
        await street.AnswerAsync(lid, await street.PlaceAsync(street.Ria), "Ik help graag.");
        await WaitsAsync(ReviewOf.Response);
    }

    [Fact]
    public async Task She_who_wants_nobody_to_look_first_is_heard_and_it_is_noted_who_heard_it()
    {
        Assert.Null((await Callers.GuardAsync(Joke, ans.Id, guarded: false)).Refusal);

        await street.AnswerAsync(lid, await street.PlaceAsync(ans, "Wie leest voor?"), "Ik lees graag voor.");
        Assert.Equal((0, 1), (await street.CountAsync<Review>(), await street.CountAsync<Response>()));
        Assert.Equal(
            (Joke.AccountId, "declined"),
            await street.ReadAsync(db =>
                db.DomainEvents.Where(row => row.Kind == DomainEventKind.GuardChosen)
                    .Select(row => new ValueTuple<Guid, string>(row.EnteredById!.Value, row.What!))
                    .SingleAsync(Cancel)
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_yes_that_is_said_or_texted_waits_too_and_no_number_is_read_out(bool bySpeech)
    {
        await street.Database.Gate.WriteAsync(async db =>
            (await db.Residents.FindAsync(lid.Id))!.Correct(new("Lid", null, Reachability.Text, null, TypedPhone.From("0633333333").Value))
        );
        await AnswersOfferAsync(new(lid.Id));
        await street.Database.Get<NotificationDispatcher>().CatchUpAsync(Cancel);
        var asked = await street.ReadAsync(db => db.CallBacks.SingleAsync(row => row.ResidentId == lid.Id, Cancel));

        if (bySpeech)
            Assert.Null((await street.Database.Get<CallBackCommands>().SpokenAsync(Guid.NewGuid(), Joke, asked.Id, yes: true)).Refusal);
        else
            Assert.Null((await street.Database.Get<TextReplies>().TakeAsync(new("1", TypedPhone.From("0633333333").Value, "JA"))).Refusal);

        await WaitsAsync(ReviewOf.Yes);
        var told = bySpeech
            ? (await street.Database.Get<CallBackQueries>().AfterYesAsync(Joke, asked.Id))!.Say!
            : await street.ReadAsync(db => db.Outgoing.OrderBy(message => message.Id).Select(message => message.Body).LastAsync(Cancel));
        Assert.Equal($"{(bySpeech ? "" : "Buuv: ")}Dank je wel voor je ja. Iemand van ons leest dit eerst. Je hoort het van ons.", told);
        await LetThroughAsync();
        Assert.Equal(1, await street.CountAsync<Buuv.Domain.Posts.Matches.Match>());
    }

    [Fact]
    public async Task A_tick_on_a_card_waits_too_and_the_desk_reads_that()
    {
        var post = await street.PlaceAsync(ans, "Wie leest voor?");
        await street.Database.Gate.WriteAsync(async db =>
            (await db.Posts.FindAsync(post))!.AllowOnPaper(ans.Id, true, street.Database.Clock.Now)
        );
        var sheet = ModerationStreet.Done(await street.Database.Get<PersonalSheetCommands>().MakeAsync(Joke, Guid.NewGuid(), [lid.Id]))[0];
        var box = await street.ReadAsync(db =>
            db.PersonalSheets.Where(row => row.Code == sheet.Code).SelectMany(row => row.Choices).ToListAsync(Cancel)
        );

        var card = ModerationStreet.Done(
            await street.Database.Get<ReturnedCardCommands>().EnterAsync(Joke, sheet.Code, [box.Single(one => one.PostId == post).Number])
        );
        Assert.True(Assert.Single(card.Done).Waits);
        await WaitsAsync(ReviewOf.Response);
    }

    private CallerCommands Callers => street.Database.Get<CallerCommands>();

    private async Task<Resident> NewMemberAsync(string name)
    {
        var resident = ModerationStreet.Newcomer(street.Database, name, MembershipGround.BoardCode);
        await street.Database.StoreAsync(resident);
        return resident;
    }

    // Who is brought in by somebody else is new too.
    private async Task<ResidentActor> ComeInAsync(Door door)
    {
        if (door == Door.Web)
            return new(lid.Id);
        if (door == Door.PhoneDesk)
            return (await street.Database.Get<Deputies>().ForAsync(Joke, lid.Id)).Value;
        var begun = ModerationStreet.Done(
            await street
                .Database.Get<OnBehalfCommands>()
                .BeginAsync(
                    new(street.Samer.Id),
                    new()
                    {
                        Command = Guid.NewGuid(),
                        As = Deputy.Neighbour,
                        FirstName = "Toos",
                        Neighbourhood = "slaaghwijk",
                        Agrees = true,
                    },
                    "Ja."
                )
        );
        var toos = await street.ReadAsync(db =>
            db.OnBehalf.Where(row => row.Id == begun).Select(row => row.ResidentId).SingleAsync(Cancel)
        );
        return (await street.Database.Get<Deputies>().ForAsync(new ResidentActor(street.Samer.Id), toos)).Value;
    }

    private async Task<ConversationId> AnswersOfferAsync(ResidentActor offers, string title = "Ik klus graag")
    {
        var offer = ModerationStreet.Done(await street.Posts.PlaceAsync(Guid.NewGuid(), offers, Street.Draft(title, kind: PostKind.Offer)));
        // That the first post of somebody new is looked at, is told elsewhere.
        await street.Database.Gate.WriteAsync(async db => await db.Reviews.ExecuteDeleteAsync(Cancel) >= 0 ? Result.Done : new NotFound());
        return await street.AnswerAsync(ans, offer, "Ik kom graag.");
    }

    private async Task WaitsAsync(ReviewOf what)
    {
        var review = await street.OnlyReviewAsync();
        Assert.Equal((what, true, true), (review.Of, review.WasHeld, review.Why.HasFlag(ReviewWhy.FirstContact)));
    }

    private Task LetThroughAsync() => street.LetThroughAsync();
}
