using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Moderation;

/// <summary>Who decides, once; what the writer may say to it; and what others report.</summary>
public sealed class DecidingTests : IAsyncLifetime
{
    private ModerationStreet street = null!;

    public async ValueTask InitializeAsync() => street = await ModerationStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task A_double_press_decides_once()
    {
        var id = await WaitsAsync();
        var both = await Task.WhenAll(
            street.Desk.LetThroughAsync(ModerationStreet.Wim, id),
            street.Desk.LetThroughAsync(ModerationStreet.Wim, id)
        );

        await street.TenSecondsLaterAsync();
        Assert.All(both, result => Assert.Null(result.Refusal));
        Assert.Equal(1, await street.CountAsync<Response>());
        Assert.Equal(1, await street.ReadAsync(db => db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.ReviewDecided)));
        Assert.Equal(new AlreadyReviewed(ReviewOutcome.LetThrough), (await street.Desk.TurnDownAsync(ModerationStreet.Els, id, 1)).Refusal);
    }

    [Fact]
    public async Task What_waited_and_is_too_big_goes_on_inside_and_never_hangs()
    {
        Assert.Null(
            (await street.Posts.PlaceAsync(Guid.NewGuid(), new(street.Samer.Id), Street.Draft(ModerationStreet.MoneyFirst))).Refusal
        );
        var review = await street.OnlyReviewAsync();
        Assert.True(review.WasHeld);
        for (var press = 1; press <= 2; press++)
            Assert.Null((await street.Desk.MoveInwardAsync(ModerationStreet.Wim, review.Id, "Dit zijn schulden.")).Refusal);

        var file = await street.ReadAsync(db => db.CaseFiles.SingleAsync());
        Assert.Equal((street.Samer.Id, review.PostId), (file.ResidentId, file.SourcePostId));
        Assert.Equal(0, await street.CountAsync<Post>());
        Assert.Equal(
            ReviewOutcome.MovedInward,
            (await street.Database.Get<WriterReviews>().OfAsync(street.Samer.Id, "nl")).Single().Outcome
        );
        Assert.Equal(
            new AlreadyReviewed(ReviewOutcome.MovedInward),
            (await street.Desk.LetThroughAsync(ModerationStreet.Wim, review.Id)).Refusal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Moved_inside_is_decided_and_filed_or_neither(bool wasHeld)
    {
        var post = await street.PlaceAsync(street.Samer, wasHeld ? ModerationStreet.MoneyFirst : "Wie praat met wie geld van mij wil?");
        if (!wasHeld)
            Assert.Null((await street.Database.Get<ReportCommands>().OfNoteAsync(street.Ria.Id, post, "Dit zijn schulden.")).Refusal);
        var review = await street.OnlyReviewAsync();
        await street.Database.BreakAsync("UPDATE ON Reviews");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            street.Desk.MoveInwardAsync(ModerationStreet.Wim, review.Id, "Dit zijn schulden.")
        );

        Assert.Equal(0, await street.CountAsync<CaseFile>());
        Assert.Equal(wasHeld ? 0 : 1, await street.ReadAsync(db => db.Posts.CountAsync(one => one.Closure == null)));
    }

    [Fact]
    public async Task A_moderator_of_another_town_sees_nothing_and_decides_nothing()
    {
        var (id, elsewhere) = (await WaitsAsync(), ModerationStreet.Moderator("Kees", "GM0547"));

        Assert.Single(await street.Database.Get<ReviewQueries>().QueueAsync(ModerationStreet.Wim));
        Assert.Empty(await street.Database.Get<ReviewQueries>().QueueAsync(elsewhere));
        Assert.Null(await street.Database.Get<ReviewQueries>().FindAsync(elsewhere, id));
        Assert.Null(await street.Database.Get<PersonQueries>().FindAsync(elsewhere, street.Samer.Id));
        Assert.IsType<NotFound>((await street.Desk.LetThroughAsync(elsewhere, id)).Refusal);
        Assert.IsType<NotFound>((await street.Database.Get<MembershipCommands>().VouchAsync(elsewhere, street.Stranger.Id)).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StaffRole.Admin)]
    [InlineData(StaffRole.Broker)]
    [InlineData(StaffRole.Ambassador)]
    public async Task Nobody_else_decides(StaffRole? role)
    {
        var id = await WaitsAsync();
        var actor = new StaffActor("Iemand", role is { } has ? [new Duty(has, null)] : []) { AccountId = Guid.NewGuid() };

        Assert.IsType<NotAllowed>((await street.Desk.LetThroughAsync(actor, id)).Refusal);
        Assert.IsType<NotAllowed>((await street.Desk.TurnDownAsync(actor, id, 1)).Refusal);
        Assert.IsType<NotAllowed>((await street.Desk.LeaveAsync(actor, id)).Refusal);
        Assert.True((await street.OnlyReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task Nothing_is_turned_down_without_a_reason_that_is_in_the_list() =>
        Assert.IsType<ReasonMissing>((await street.Desk.TurnDownAsync(ModerationStreet.Wim, await WaitsAsync(), 99)).Refusal);

    [Fact]
    public async Task What_is_left_to_a_colleague_waits_at_the_end_for_who_left_it()
    {
        var first = await WaitsAsync();
        street.Database.Clock.Move(TimeSpan.FromMinutes(1));
        await street.AnswerAsync(street.Stranger, await street.PlaceAsync(street.Ria, "Wie wandelt er mee?"), "Ik wandel mee.");
        Assert.Null((await street.Desk.LeaveAsync(ModerationStreet.Wim, first)).Refusal);

        var queries = street.Database.Get<ReviewQueries>();
        Assert.Equal(first, (await queries.QueueAsync(ModerationStreet.Wim))[^1].Id);
        Assert.Equal(first, (await queries.QueueAsync(ModerationStreet.Els))[0].Id);
    }

    [Fact]
    public async Task The_writer_objects_once_and_another_moderator_looks_when_there_is_one()
    {
        var (id, writers) = (await WaitsAsync(), street.Database.Get<WriterReviews>());
        Assert.IsType<NothingToAppeal>((await writers.ObjectAsync(new(street.Samer.Id), id, "Hoezo?")).Refusal);
        await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 1);
        await EmployAsync(ModerationStreet.Els);

        Assert.IsType<NotAllowed>((await writers.ObjectAsync(new(street.Ria.Id), id, "Ik vind van wel.")).Refusal);
        Assert.IsType<WordsMissing>((await writers.ObjectAsync(new(street.Samer.Id), id, "  ")).Refusal);
        Assert.Null((await writers.ObjectAsync(new(street.Samer.Id), id, "Het was een grap.")).Refusal);
        Assert.IsType<AnotherMustDecide>((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Els, id)).Refusal);
        await street.TenSecondsLaterAsync();
        Assert.Equal(1, await street.CountAsync<Response>());
    }

    [Fact]
    public async Task A_note_that_was_taken_down_comes_back_after_a_second_look()
    {
        await street.PlaceAsync(street.Stranger);
        var id = (await street.OnlyReviewAsync()).Id;
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, id, 7)).Refusal);
        Assert.Equal(ClosureReason.TakenDown, (await street.ReadAsync(db => db.Posts.SingleAsync())).Closure!.Reason);

        await street.Database.Get<WriterReviews>().ObjectAsync(new(street.Stranger.Id), id, "Ik zoek echt iemand.");
        // Wim is the only one here, so he looks again himself.
        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, id)).Refusal);
        Assert.True((await street.ReadAsync(db => db.Posts.SingleAsync())).IsLive);
    }

    [Fact]
    public async Task Many_reports_of_one_note_are_one_review_that_names_nobody_to_the_author()
    {
        var (post, reports) = (await street.PlaceAsync(street.Ria), street.Database.Get<ReportCommands>());
        Assert.Null((await reports.OfNoteAsync(null, post, "")).Refusal);
        Assert.Null((await reports.OfNoteAsync(street.Samer.Id, post, "Samer zegt: dit klopt niet.")).Refusal);

        var review = await street.OnlyReviewAsync();
        Assert.Equal((ReviewWhy.Reported, street.Ria.Id, "Samer zegt: dit klopt niet."), (review.Why, review.AuthorId, review.ReportWords));
        await street.Desk.TurnDownAsync(ModerationStreet.Wim, review.Id, 7);
        Assert.DoesNotContain("Samer", $"{await street.Database.Get<WriterReviews>().FindAsync(street.Ria.Id, review.Id, "nl")}");
    }

    [Fact]
    public async Task Only_the_two_of_them_report_a_talk_and_turned_down_it_ends()
    {
        var (conversation, reports) = (
            await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), "Ik help graag."),
            street.Database.Get<ReportCommands>()
        );
        Assert.IsType<NotFound>((await reports.OfTalkAsync(new(street.Stranger.Id), conversation, "")).Refusal);
        Assert.Null((await reports.OfTalkAsync(new(street.Ria.Id), conversation, "Hij is niet aardig.")).Refusal);

        var review = await street.OnlyReviewAsync();
        Assert.Equal(street.Samer.Id, review.AuthorId);
        Assert.Single((await street.Database.Get<ReviewQueries>().FindAsync(ModerationStreet.Wim, review.Id))!.Others);
        await street.Desk.TurnDownAsync(ModerationStreet.Wim, review.Id, 5);
        Assert.IsType<ConversationStopped>(
            (await street.Talks.SayAsync(Guid.NewGuid(), new(street.Samer.Id), conversation, "Hallo?")).Refusal
        );
    }

    [Fact]
    public async Task Two_moderators_do_not_have_the_same_in_front_of_them()
    {
        var (id, claims) = (await WaitsAsync(), street.Database.Get<WorkClaims<ReviewId>>());
        Assert.Null(claims.Take(id, ModerationStreet.Wim));
        Assert.Equal("Wim", claims.Take(id, ModerationStreet.Els));
        Assert.Equal("Wim", claims.HeldByColleague(id, ModerationStreet.Els));

        street.Database.Clock.Move(WorkClaims<ReviewId>.Lapse);
        Assert.Null(claims.Take(id, ModerationStreet.Els));
    }

    [Fact]
    public async Task The_admin_writes_a_reason_and_a_half_one_changes_nothing()
    {
        var (reasons, dirk) = (street.Database.Get<Reasons>(), new StaffActor("Dirk", [new Duty(StaffRole.Admin, null)]));
        var ours = await reasons.AllAsync();
        Assert.Equal(8, ours.Count);
        Assert.Null((await reasons.KeepAsync(dirk, 2, ours[1].Dutch, new("Dat mag niet.", "Not allowed."))).Refusal);
        Assert.Null((await reasons.KeepAsync(dirk, 9, null, new("Nog een.", "Another."))).Refusal);
        Assert.IsType<ReasonMissing>((await reasons.KeepAsync(dirk, 1, ours[0].Dutch, new("Half.", ""))).Refusal);
        Assert.IsType<NotAllowed>((await reasons.KeepAsync(ModerationStreet.Wim, 10, null, new("A", "A"))).Refusal);
        string[] after = [.. (await reasons.AllAsync()).Select(reason => reason.Dutch)];
        Assert.Equal([ours[0].Dutch, "Dat mag niet.", .. ours.Skip(2).Select(reason => reason.Dutch), "Nog een."], after);
    }

    [Fact]
    public async Task A_reason_that_a_colleague_changed_meanwhile_stays_and_a_full_list_takes_no_more()
    {
        var (reasons, dirk) = (street.Database.Get<Reasons>(), new StaffActor("Dirk", [new Duty(StaffRole.Admin, null)]));
        var first = (await reasons.AllAsync())[0].Dutch;
        Assert.Equal(new RemovalUnsure(), (await reasons.RemoveAsync(dirk, 1, first, isSure: false)).Refusal);
        Assert.Equal(first, (await reasons.AllAsync())[0].Dutch);
        Assert.Null((await reasons.RemoveAsync(dirk, 1, first, isSure: true)).Refusal);
        Assert.IsType<NotFound>((await reasons.RemoveAsync(dirk, 1, first, isSure: true)).Refusal);
        Assert.IsType<NotFound>((await reasons.KeepAsync(dirk, 99, null, new("A", "A"))).Refusal);
        Assert.IsType<NotFound>((await reasons.KeepAsync(dirk, 0, null, new("A", "A"))).Refusal);
        for (var place = 8; place <= Reasons.Most; place++)
            Assert.Null((await reasons.KeepAsync(dirk, place, null, new($"Reden {place}", $"Reason {place}"))).Refusal);
        Assert.Equal(
            new TooManyReasons(Reasons.Most),
            (await reasons.KeepAsync(dirk, Reasons.Most + 1, null, new("A", "A"))).Refusal
        );
    }

    [Fact]
    public async Task Without_a_reason_of_their_own_ours_come_back()
    {
        var (reasons, dirk) = (street.Database.Get<Reasons>(), new StaffActor("Dirk", [new Duty(StaffRole.Admin, null)]));
        for (var left = 8; left > 0; left--)
            Assert.Null((await reasons.RemoveAsync(dirk, 1, (await reasons.AllAsync())[0].Dutch, isSure: true)).Refusal);
        Assert.Equal(8, (await reasons.AllAsync()).Count);
    }

    private async Task<ReviewId> WaitsAsync()
    {
        await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), ModerationStreet.MoneyFirst);
        return (await street.OnlyReviewAsync()).Id;
    }

    private Task EmployAsync(StaffActor actor) => street.Database.StoreAsync(
        new Account { Id = actor.AccountId, UserName = actor.Name },
        new AccountDuty { AccountId = actor.AccountId, Role = actor.Duties[0].Role, Scope = actor.Duties[0].Scope });
}
