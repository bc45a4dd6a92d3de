using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Moderation;

/// <summary>Wim pressed the wrong key.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private ModerationStreet street = null!;

    public async ValueTask InitializeAsync() => street = await ModerationStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task What_was_let_through_by_mistake_reaches_nobody_and_waits_again()
    {
        var id = await WaitsAsync();
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        Assert.Equal(0, await street.CountAsync<Response>());
        Assert.Equal("Doorgelaten: Reactie van Samer", Assert.Single(await ListAsync(ModerationStreet.Wim)).Words);

        Assert.Null(await UndoAsync(ModerationStreet.Wim));
        await street.TenSecondsLaterAsync();

        Assert.Equal((0, 0), (await street.CountAsync<Response>(), await LettersAsync()));
        Assert.True((await street.OnlyReviewAsync()).IsOpen);
        Assert.Empty(await ListAsync(ModerationStreet.Wim));
        Assert.Equal(
            ["ReviewDecided", "DeedDone", "ReviewReopened", "DeedUndone"],
            (await street.ReadAsync(db => db.Audit.OrderBy(row => row.Sequence).Select(row => row.Kind).ToListAsync())).Order(Kinds)
        );

        // Let through once more, it goes on.
        await street.LetThroughAsync();
        Assert.Equal(1, await street.CountAsync<Response>());
    }

    [Fact]
    public async Task Not_undone_it_goes_on_and_is_told_exactly_once_also_after_a_stop_in_between()
    {
        var id = await WaitsAsync();
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        street.Database.Clock.Move(UndoableDeed.Pause);

        await using (var restarted = street.Database.Restart())
        {
            Assert.Single(await restarted.Get<UndoQueries>().OfAsync(ModerationStreet.Wim, ModerationUndo.AtDesk));
            await restarted.Get<DeedRelease>().ReleaseDueAsync();
            await restarted.Get<NotificationDispatcher>().CatchUpAsync();
        }
        await street.TenSecondsLaterAsync();

        Assert.Equal(1, await street.CountAsync<Response>());
        Assert.Equal(1, await LettersAsync(NotificationKind.LetThrough));
        Assert.Equal(1, await LettersAsync(NotificationKind.ResponseToRequest));
        Assert.Empty(await ListAsync(ModerationStreet.Wim));
    }

    [Fact]
    public async Task Once_it_has_gone_on_it_is_not_undone()
    {
        var id = await WaitsAsync();
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;
        await street.TenSecondsLaterAsync();

        Assert.Equal(new AlreadyLeft(), (await Undo.UndoAsync(ModerationStreet.Wim, deed)).Refusal);
        Assert.False((await street.OnlyReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task A_fault_on_the_way_brings_it_back_to_the_queue_and_holds_nobody_up()
    {
        var id = await WaitsAsync();
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        await street.Database.BreakAsync("INSERT ON Messages");
        await street.TenSecondsLaterAsync();

        Assert.True((await street.OnlyReviewAsync()).IsOpen);
        Assert.Equal((0, 0), (await street.CountAsync<Response>(), await LettersAsync(NotificationKind.LetThrough)));
        // What comes after it is told.
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 1)).Refusal);
        await street.TenSecondsLaterAsync();
        Assert.Equal(1, await LettersAsync(NotificationKind.TurnedDown));
    }

    [Fact]
    public async Task What_cannot_even_go_back_to_the_queue_holds_nobody_up_either()
    {
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, await WaitsAsync())).Refusal);
        await street.Database.BreakAsync("INSERT ON Messages");
        await street.Database.BreakAsync("UPDATE ON Reviews");

        await street.TenSecondsLaterAsync();

        Assert.False(await street.ReadAsync(db => db.UndoableDeeds.AnyAsync(deed => deed.ReleasedAt == null)));
    }

    [Fact]
    public async Task Answered_again_in_those_seconds_it_is_one_answer()
    {
        var post = await street.PlaceAsync(street.Ria);
        await street.AnswerAsync(street.Samer, post, ModerationStreet.MoneyFirst);
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id)).Refusal);
        await street.AnswerAsync(street.Samer, post, ModerationStreet.MoneyFirst);
        foreach (var review in await street.ReadAsync(db => db.Reviews.Where(row => row.Verdict == null).ToListAsync()))
            Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, review.Id)).Refusal);
        await street.TenSecondsLaterAsync();

        Assert.Equal(1, await street.CountAsync<Response>());
        Assert.Equal(0, await street.ReadAsync(db => db.Reviews.CountAsync(row => row.Verdict == null)));
    }

    [Fact]
    public async Task A_post_that_was_taken_down_is_gone_at_once_and_undone_it_hangs_as_it_did()
    {
        var (post, number) = await ReportedAsync();
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 7)).Refusal);
        Assert.False(await HangsAsync(post));

        Assert.Null(await UndoAsync(ModerationStreet.Wim));
        await street.TenSecondsLaterAsync();

        var again = await street.ReadAsync(db => db.Posts.Include(one => one.Responses).SingleAsync(one => one.Id == post));
        Assert.Equal((true, number, ResponseOutcome.Waiting), (again.IsLive, again.Number, again.Responses.Single().Outcome));
        Assert.Equal((0, 0), (await LettersAsync(NotificationKind.TurnedDown), await LettersAsync(NotificationKind.TooLate)));
        Assert.True((await street.OnlyReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task As_long_as_the_letters_wait_it_is_undone_however_late_and_done_again_it_is_told_once()
    {
        var (post, _) = await ReportedAsync();
        var id = (await street.OnlyReviewAsync()).Id;
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 7)).Refusal);
        await street.TenSecondsLaterAsync();
        Assert.Equal((1, 1), (await LettersAsync(NotificationKind.TurnedDown), await LettersAsync(NotificationKind.TooLate)));
        street.Database.Clock.Move(TimeSpan.FromHours(3));

        Assert.Null(await UndoAsync(ModerationStreet.Wim));
        Assert.True(await HangsAsync(post));
        Assert.Equal((0, 0), (await LettersAsync(NotificationKind.TurnedDown), await LettersAsync(NotificationKind.TooLate)));

        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 7)).Refusal);
        await street.TenSecondsLaterAsync();
        Assert.Equal((1, 1), (await LettersAsync(NotificationKind.TurnedDown), await LettersAsync(NotificationKind.TooLate)));
    }

    [Fact]
    public async Task Once_somebody_was_told_it_is_refused_kindly_and_not_in_the_list()
    {
        var (post, _) = await ReportedAsync();
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 7)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;
        await street.TenSecondsLaterAsync();
        Assert.NotEqual(0, await street.Database.Get<OutboxProcessor>().TakeOutAsync());

        Assert.Empty(await ListAsync(ModerationStreet.Wim));
        Assert.Equal(new AlreadyLeft(), (await Undo.UndoAsync(ModerationStreet.Wim, deed)).Refusal);
        Assert.False(await HangsAsync(post));
    }

    [Fact]
    public async Task Pressed_twice_it_is_undone_once()
    {
        var id = await WaitsAsync();
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 1)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;

        var both = await Task.WhenAll(Undo.UndoAsync(ModerationStreet.Wim, deed), Undo.UndoAsync(ModerationStreet.Wim, deed));

        Assert.All(both, result => Assert.Null(result.Refusal));
        Assert.Equal(1, await street.ReadAsync(db => db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.DeedUndone)));
        Assert.True((await street.OnlyReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task A_colleague_does_not_see_it_and_without_the_duty_it_is_refused()
    {
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, await WaitsAsync(), 1)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;

        Assert.Empty(await ListAsync(ModerationStreet.Els));
        Assert.Equal(new NotFound(), (await Undo.UndoAsync(ModerationStreet.Els, deed)).Refusal);
        foreach (var (duties, refusal) in new (Duty[], Refusal)[]
        {
            ([], new NotAllowed()),
            ([new(StaffRole.Broker, "GM0546")], new NotAllowed()),
            ([new(StaffRole.Moderator, "GM0547")], new NotFound()),
        })
            Assert.Equal(refusal, (await Undo.UndoAsync(ModerationStreet.Wim with { Duties = duties }, deed)).Refusal);
        Assert.False((await street.OnlyReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task What_was_left_to_a_colleague_is_undone_until_the_colleague_decided()
    {
        var id = await WaitsAsync();
        Assert.Null((await street.Desk.LeaveAsync(ModerationStreet.Wim, id)).Refusal);
        Assert.Null(await UndoAsync(ModerationStreet.Wim));
        Assert.Null((await street.OnlyReviewAsync()).Handover);

        Assert.Null((await street.Desk.LeaveAsync(ModerationStreet.Wim, id)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Els, id, 1)).Refusal);
        Assert.Equal(new ChangedSince(), (await Undo.UndoAsync(ModerationStreet.Wim, deed)).Refusal);
        Assert.Empty(await ListAsync(ModerationStreet.Wim));
        Assert.Equal(ReviewOutcome.TurnedDown, (await street.OnlyReviewAsync()).Outcome);
    }

    [Fact]
    public async Task Once_the_writer_objects_the_first_decision_stands()
    {
        await street.PlaceAsync(street.Stranger);
        var id = (await street.OnlyReviewAsync()).Id;
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 7)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;
        await street.Database.Get<WriterReviews>().ObjectAsync(new(street.Stranger.Id), id, "Ik zoek echt iemand.");

        Assert.Equal(new AlreadyLeft(), (await Undo.UndoAsync(ModerationStreet.Wim, deed)).Refusal);
        Assert.Equal(0, await street.ReadAsync(db => db.Posts.CountAsync(post => post.Closure == null)));

        // The second one comes back and is undone as the first.
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        Assert.Equal(1, await street.ReadAsync(db => db.Posts.CountAsync(post => post.Closure == null)));
        Assert.Null(await UndoAsync(ModerationStreet.Wim));
        Assert.Equal(0, await street.ReadAsync(db => db.Posts.CountAsync(post => post.Closure == null)));
        Assert.True((await street.OnlyReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task A_talk_that_was_ended_by_mistake_goes_on()
    {
        var conversation = await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), "Ik help graag.");
        var reports = street.Database.Get<ReportCommands>();
        Assert.Null((await reports.OfTalkAsync(new(street.Ria.Id), conversation, "Hij is niet aardig.")).Refusal);
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 5)).Refusal);

        Assert.Null(await UndoAsync(ModerationStreet.Wim));

        Assert.Null((await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, "Tot morgen.")).Refusal);
    }

    [Fact]
    public async Task A_talk_that_a_colleague_ended_as_well_stays_ended()
    {
        var conversation = await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), "Ik help graag.");
        var reports = street.Database.Get<ReportCommands>();
        foreach (var who in new[] { street.Ria, street.Samer })
            Assert.Null((await reports.OfTalkAsync(new(who.Id), conversation, "Niet aardig.")).Refusal);
        foreach (var (of, moderator) in new[] { (street.Samer, ModerationStreet.Wim), (street.Ria, ModerationStreet.Els) })
        {
            var id = await street.ReadAsync(db => db.Reviews.Where(row => row.AuthorId == of.Id).Select(row => row.Id).SingleAsync());
            Assert.Null((await street.Desk.TurnDownAsync(moderator, id, 5)).Refusal);
        }

        Assert.Equal(new ChangedSince(), await UndoAsync(ModerationStreet.Wim));

        Assert.NotNull((await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, "Tot morgen.")).Refusal);
    }

    [Fact]
    public async Task What_somebody_wrote_who_stopped_since_does_not_come_back()
    {
        var (post, _) = await ReportedAsync();
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 1)).Refusal);
        var deed = Assert.Single(await ListAsync(ModerationStreet.Wim)).Id;
        await street.TenSecondsLaterAsync();

        Assert.Null((await street.Database.Get<OwnDataCommands>().StopAsync(new(street.Ria.Id))).Refusal);

        Assert.Empty(await ListAsync(ModerationStreet.Wim));
        Assert.NotNull((await Undo.UndoAsync(ModerationStreet.Wim, deed)).Refusal);
        Assert.False(await HangsAsync(post));
    }

    [Fact]
    public async Task Let_through_and_its_writer_stops_within_the_ten_seconds_it_came_too_late_and_is_asked_of_nobody_again()
    {
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, await WaitsAsync())).Refusal);

        Assert.Null((await street.Database.Get<OwnDataCommands>().StopAsync(new(street.Samer.Id))).Refusal);
        await street.TenSecondsLaterAsync();

        var review = await street.OnlyReviewAsync();
        Assert.Equal((ReviewOutcome.CameTooLate, false), (review.Outcome, review.IsOpen));
        Assert.Equal(0, await street.CountAsync<Response>());
    }

    [Fact]
    public async Task Who_works_in_another_town_by_now_reads_no_names_of_this_one()
    {
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, await WaitsAsync(), 1)).Refusal);
        Assert.Empty(await ListAsync(ModerationStreet.Wim with { Duties = [new(StaffRole.Moderator, "GM0547")] }));
    }

    private UndoCommands Undo => street.Database.Get<UndoCommands>();

    // The order within one transaction does not matter.
    private static readonly Comparer<string> Kinds = Comparer<string>.Create((one, other) => Rank(one) - Rank(other));

    private static int Rank(string kind) => Array.IndexOf(["ReviewDecided", "DeedDone", "ReviewReopened", "DeedUndone"], kind);

    private Task<IReadOnlyList<UndoLine>> ListAsync(StaffActor actor) =>
        street.Database.Get<UndoQueries>().OfAsync(actor, ModerationUndo.AtDesk);

    private async Task<Refusal?> UndoAsync(StaffActor actor) => (await Undo.UndoAsync(actor, (await ListAsync(actor))[0].Id)).Refusal;

    private Task<int> LettersAsync(NotificationKind? kind = null) =>
        street.ReadAsync(db => db.Outgoing.CountAsync(letter => kind == null || letter.Kind == kind));

    private Task<bool> HangsAsync(PostId id) => street.ReadAsync(db => db.Posts.AnyAsync(post => post.Id == id && post.Closure == null));

    private async Task<ReviewId> WaitsAsync()
    {
        await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), ModerationStreet.MoneyFirst);
        return (await street.OnlyReviewAsync()).Id;
    }

    // Samer answered it, and waits.
    private async Task<(PostId Post, ShortCode Number)> ReportedAsync()
    {
        var post = await street.PlaceAsync(street.Ria);
        await street.AnswerAsync(street.Samer, post, "Ik help graag.");
        Assert.Null((await street.Database.Get<ReportCommands>().OfNoteAsync(null, post, "")).Refusal);
        return (post, await street.ReadAsync(db => db.Posts.Select(one => one.Number).SingleAsync()));
    }
}
