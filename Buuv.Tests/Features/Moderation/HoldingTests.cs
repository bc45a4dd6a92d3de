using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Moderation;

/// <summary>What waits for a person is nowhere; what is let through is everywhere.</summary>
public sealed class HoldingTests : IAsyncLifetime
{
    private ModerationStreet street = null!;

    public async ValueTask InitializeAsync() => street = await ModerationStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task An_answer_that_waits_is_nothing_but_its_review()
    {
        var before = await street.CountAsync<DomainEvent>();
        var post = await street.PlaceAsync(street.Ria);
        var conversation = await street.AnswerAsync(street.Samer, post, ModerationStreet.MoneyFirst);

        Assert.Equal(
            (0, 0, 0),
            (await street.CountAsync<Response>(), await street.CountAsync<Conversation>(), await street.CountAsync<Message>())
        );
        var review = await street.OnlyReviewAsync();
        Assert.Equal(
            (ReviewOf.Response, ReviewWhy.Signals, true, conversation),
            (review.Of, review.Why, review.WasHeld, review.ConversationId)
        );
        // The note was placed and a review opened: nothing else happened that anybody could be told.
        Assert.Equal([DomainEventKind.PostPlaced, DomainEventKind.ReviewOpened],
            await street.ReadAsync(db => db.DomainEvents.OrderBy(row => row.Sequence).Skip(before).Select(row => row.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Let_through_it_opens_the_conversation_that_the_writer_was_promised()
    {
        var conversation = await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), ModerationStreet.MoneyFirst);

        await street.LetThroughAsync();

        var message = await street.ReadAsync(db => db.Messages.SingleAsync());
        Assert.Equal((conversation, ModerationStreet.MoneyFirst), (message.ConversationId, message.Text));
        Assert.Equal(1, await street.ReadAsync(db => db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.ResponseGiven)));
    }

    [Fact]
    public async Task Turned_down_it_never_comes()
    {
        await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), ModerationStreet.MoneyFirst);
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 1)).Refusal);

        Assert.Equal((0, 0), (await street.CountAsync<Response>(), await street.CountAsync<Message>()));
        Assert.Equal("Vraag een buur nooit vooraf om geld.", (await street.OnlyReviewAsync()).Verdict!.ReasonDutch);
    }

    [Fact]
    public async Task Answering_again_while_it_waits_is_the_same_answer()
    {
        var post = await street.PlaceAsync(street.Ria);
        var first = await street.AnswerAsync(street.Samer, post, ModerationStreet.MoneyFirst);

        Assert.Equal(first, await street.AnswerAsync(street.Samer, post, "Ik help graag."));
        Assert.Equal(1, await street.CountAsync<Review>());
    }

    [Fact]
    public async Task A_post_that_waits_is_on_no_list_and_in_no_count_and_hangs_under_its_id_afterwards()
    {
        var id = await street.PlaceAsync(street.Samer, "Ik klus graag, eerst 20 euro overmaken");
        var (queries, audiences) = (
            street.Database.Get<PostQueries>(),
            street.Database.Map.Neighbourhoods.Select(place => Audience.Of(place, Reach.Municipality)).Distinct().ToArray()
        );
        Assert.Empty(await queries.FeedAsync(audiences));
        Assert.Equal(0, (await street.Database.Get<PostSearch>().FindAsync(audiences, new("klus"))).Count);
        Assert.Equal(0, await queries.CountAsync(audiences));
        Assert.Empty(await queries.OfAuthorAsync(street.Samer.Id));
        Assert.NotNull(await street.Database.Get<WriterReviews>().BehindAsync(street.Samer.Id, id.Value));
        Assert.Null(await street.Database.Get<WriterReviews>().BehindAsync(street.Ria.Id, id.Value));

        await street.LetThroughAsync();
        Assert.Equal("Ik klus graag, eerst 20 euro overmaken", (await queries.FindAsync(id))!.Summary.Title);
        Assert.Single(await queries.FeedAsync(audiences));
    }

    [Fact]
    public async Task New_words_that_wait_leave_the_note_as_it_was()
    {
        var id = await street.PlaceAsync(street.Samer);
        var draft = Street.Draft("Ik snoei, maak eerst 30 euro over");
        Assert.Null((await street.Posts.ChangeAsync(new(street.Samer.Id), id, draft.Text, draft.Timing, PostExtras.None)).Refusal);
        Assert.Equal("Wil je mijn tuin snoeien?", await street.ReadAsync(db => db.Posts.Select(post => post.Text.Title).SingleAsync()));

        await street.LetThroughAsync();
        Assert.Equal(
            "Ik snoei, maak eerst 30 euro over",
            await street.ReadAsync(db => db.Posts.Select(post => post.Text.Title).SingleAsync())
        );
    }

    [Fact]
    public async Task A_message_that_waits_is_read_by_its_writer_only()
    {
        var conversation = await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), "Ik help graag.");
        Assert.Null((await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, "Wat is je pincode?")).Refusal);

        Assert.Equal(1, await street.CountAsync<Message>());
        var writers = street.Database.Get<WriterReviews>();
        Assert.Single(await writers.WaitingInAsync(conversation, street.Samer.Id, "nl"));
        Assert.Empty(await writers.WaitingInAsync(conversation, street.Ria.Id, "nl"));
    }

    [Fact]
    public async Task The_answer_of_somebody_who_is_no_member_passes_a_person()
    {
        await street.AnswerAsync(street.Stranger, await street.PlaceAsync(street.Ria), "Ik help graag.");
        Assert.Equal((ReviewWhy.NotYetMember, true), ((await street.OnlyReviewAsync()).Why, (await street.OnlyReviewAsync()).WasHeld));

        // The word of a moderator makes them one; letting the answer through does not.
        await street.LetThroughAsync();
        Assert.False(
            await street.ReadAsync(db =>
                db.Residents.Where(one => one.Id == street.Stranger.Id).Select(one => one.MemberSince != null).SingleAsync()
            )
        );
        Assert.Null((await street.Database.Get<MembershipCommands>().VouchAsync(ModerationStreet.Wim, street.Stranger.Id)).Refusal);
        await street.AnswerAsync(street.Stranger, await street.PlaceAsync(street.Samer, "Wie wandelt er mee?"), "Ik wandel graag mee.");
        Assert.Equal(2, await street.CountAsync<Response>());
    }

    [Fact]
    public async Task Somebody_new_answers_a_few_neighbours_a_day_and_not_the_whole_town()
    {
        for (var post = 1; post <= 5; post++)
            await street.AnswerAsync(
                street.Stranger,
                await street.PlaceAsync(street.Ria, $"Wie helpt mij met klus {post}?"),
                $"Ik kom graag voor klus {post}."
            );
        var sixth = await street.PlaceAsync(street.Samer, "Wie wandelt er mee?");
        Assert.IsType<EnoughAnswersToday>(
            (await street.Talks.RespondAsync(Guid.NewGuid(), new(street.Stranger.Id), sixth, "Ik ook.")).Refusal
        );

        // Whoever everybody knows goes on, and tomorrow so does the newcomer.
        for (var post = 1; post <= 6; post++)
            await street.AnswerAsync(
                street.Samer,
                await street.PlaceAsync(street.Ria, $"Wie helpt mij met taak {post}?"),
                $"Ik kom graag voor taak {post}."
            );
        street.Database.Clock.Move(TimeSpan.FromDays(1));
        await street.AnswerAsync(street.Stranger, sixth, "Ik ook.");
    }

    [Fact]
    public async Task The_first_post_of_somebody_new_hangs_at_once_and_a_person_looks()
    {
        await street.PlaceAsync(street.Stranger);
        Assert.Equal(1, await street.CountAsync<Post>());
        Assert.Equal((ReviewWhy.FirstPost, false), ((await street.OnlyReviewAsync()).Why, (await street.OnlyReviewAsync()).WasHeld));

        await street.PlaceAsync(street.Stranger, "Wie wandelt er mee?");
        Assert.Equal(1, await street.CountAsync<Review>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_put_up_though_it_is_too_big_passes_a_person_by_every_door(bool byPhone)
    {
        var joke = new StaffActor("Joke", [new(StaffRole.PhoneVolunteer, Street.Leiden.Value)]) { AccountId = Guid.NewGuid() };
        var doer = byPhone ? (await street.Database.Get<Deputies>().ForAsync(joke, street.Ria.Id)).Value : new ResidentActor(street.Ria.Id);
        var id = ModerationStreet.Done(await street.Posts.PlaceAsync(Guid.NewGuid(), doer, Street.Draft("Wie kan mij wassen en douchen?")));
        Assert.Equal((ReviewWhy.TooBig, true), ((await street.OnlyReviewAsync()).Why, (await street.OnlyReviewAsync()).WasHeld));
        Assert.Equal(0, await street.CountAsync<Post>());

        await street.LetThroughAsync();
        Assert.Equal(id, await street.ReadAsync(db => db.Posts.Select(post => post.Id).SingleAsync()));
    }

    [Fact]
    public async Task A_note_that_becomes_too_big_stays_as_it_was_until_a_person_looked()
    {
        var id = await street.PlaceAsync(street.Ria);
        var draft = Street.Draft("Wie kan mij wassen en douchen?");
        Assert.Null((await street.Posts.ChangeAsync(new(street.Ria.Id), id, draft.Text, draft.Timing, PostExtras.None)).Refusal);
        Assert.Equal("Wil je mijn tuin snoeien?", await street.ReadAsync(db => db.Posts.Select(post => post.Text.Title).SingleAsync()));
        Assert.Equal((ReviewOf.Change, ReviewWhy.TooBig), ((await street.OnlyReviewAsync()).Of, (await street.OnlyReviewAsync()).Why));
    }

    [Fact]
    public async Task Who_answered_hears_of_a_change_once_a_person_let_it_through()
    {
        var id = await street.PlaceAsync(street.Ria);
        await street.AnswerAsync(street.Samer, id, "Dat doe ik graag.");
        var draft = Street.Draft("Wie kan mij wassen en douchen?");
        Assert.Null((await street.Posts.ChangeAsync(new(street.Ria.Id), id, draft.Text, draft.Timing, PostExtras.None)).Refusal);
        Assert.Equal(0, await ToldOfChangeAsync());

        await street.LetThroughAsync();
        Assert.Equal(1, await ToldOfChangeAsync());

        Task<int> ToldOfChangeAsync() =>
            street.ReadAsync(db => db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.RespondedPostChanged));
    }

    [Fact]
    public async Task A_swear_word_is_delivered_and_looked_at_and_an_illness_is_neither()
    {
        var conversation = await street.AnswerAsync(
            street.Samer,
            await street.PlaceAsync(street.Ria),
            "Mijn vrouw heeft kanker, maar ik help graag."
        );
        Assert.Equal(0, await street.CountAsync<Review>());

        Assert.Null((await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, "Stomme trut.")).Refusal);
        Assert.Equal(2, await street.CountAsync<Message>());
        var review = await street.OnlyReviewAsync();
        Assert.False(review.WasHeld);
        Assert.Equal(["RefusedWords"], review.Signals);
    }

    [Fact]
    public async Task The_same_words_to_many_and_reach_over_who_is_looked_after_are_seen()
    {
        for (var i = 0; i < 5; i++)
        {
            var elder = await street.Database.MoveInAsync($"Buur {i}", phone: $"062222222{i}");
            await street.AnswerAsync(street.Samer, await street.PlaceAsync(elder, $"Vraag {i}"), "Ik kom graag langs.");
        }
        var seen = await street.ReadAsync(db => db.Reviews.Select(row => row.Signals).ToListAsync());
        Assert.Equal([["ManyLookedAfter"], ["SameTextToMany", "ManyLookedAfter"]], seen.OrderBy(signals => signals.Count));
    }

    [Fact]
    public async Task So_is_reach_over_them_by_an_offer_that_they_answer()
    {
        var offer = ModerationStreet.Done(
            await street.Posts.PlaceAsync(
                Guid.NewGuid(),
                new(street.Samer.Id),
                Street.Draft("Ik klus graag", people: 20, kind: PostKind.Offer)
            )
        );
        for (var i = 0; i < 5; i++)
        {
            var elder = await street.Database.MoveInAsync($"Buur {i}", phone: $"062222222{i}");
            var conversation = await street.AnswerAsync(elder, offer, $"Mijn kraan {i} lekt.");
            ModerationStreet.Done(
                await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, $"Ik kom dag {i} langs.")
            );
        }
        Assert.Equal(
            [["ManyLookedAfter"], ["ManyLookedAfter"]],
            await street.ReadAsync(db => db.Reviews.Select(row => row.Signals).ToListAsync())
        );
    }
}
