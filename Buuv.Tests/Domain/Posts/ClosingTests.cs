using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Posts;

public sealed class ClosingTests
{
    private static readonly DateTime Later = Street.Noon.AddDays(3);

    private readonly Street street = new();

    [Fact]
    public void Ria_takes_her_note_down_and_whoever_waits_is_told()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);
        var minas = Street.Answered(post, street.Mina);
        post.SayNo(minas.Id, street.Ria.Id, Later);
        post.TakeEvents();

        Assert.True(post.Withdraw(street.Ria.Id, Later).IsDone);

        Assert.Equal(new Closure(ClosureReason.Withdrawn, Later, street.Ria.Id), post.Closure);
        Assert.Equal((ResponseOutcome.TooLate, ResponseOutcome.Declined), (samers.Outcome, minas.Outcome));
        var happened = post.TakeEvents();
        Assert.Equal([DomainEventKind.PostWithdrawn, DomainEventKind.ResponseTooLate], happened.Select(domainEvent => domainEvent.Kind));
        Assert.Equal((ResponseId?)samers.Id, happened[1].ResponseId);
        Assert.Equal(post.Audience, happened[0].Audience);
        Assert.Null(happened[1].Audience);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_came_down_by_mistake_hangs_again_and_who_waited_waits_again(bool byModerator)
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);
        var minas = Street.Answered(post, street.Mina);
        post.SayNo(minas.Id, street.Ria.Id, Later);
        Assert.True((byModerator ? post.TakeDown(Later) : post.Withdraw(street.Ria.Id, Later)).IsDone);
        post.TakeEvents();

        Assert.True(post.TakeBackClosing(Later, isNumberFree: true, leftFeed: byModerator, Later.AddSeconds(5)).IsDone);

        Assert.True(post.IsLive);
        Assert.Equal((ResponseOutcome.Waiting, null), (samers.Outcome, samers.DecidedAt));
        Assert.Equal(ResponseOutcome.Declined, minas.Outcome);
        var hung = Assert.Single(post.TakeEvents());
        // Open feeds that never heard that it was gone do not hear that it came.
        Assert.Equal((DomainEventKind.PostPlaced, byModerator ? post.Audience : null), (hung.Kind, hung.Audience));
    }

    [Fact]
    public void It_does_not_hang_again_after_its_time_without_its_number_or_when_it_was_closed_otherwise()
    {
        var post = street.RiaAsks();
        Assert.Equal(new ChangedSince(), post.TakeBackClosing(Later, true, false, Later).Refusal);
        post.Withdraw(street.Ria.Id, Later);

        Assert.Equal(new ChangedSince(), post.TakeBackClosing(Later.AddSeconds(1), true, false, Later).Refusal);
        Assert.Equal(new PostClosed(ClosureReason.Expired), post.TakeBackClosing(Later, true, false, post.ExpiresAt).Refusal);
        Assert.Equal(new NumberGivenAway(), post.TakeBackClosing(Later, false, false, Later).Refusal);
        Assert.False(post.IsLive);
    }

    [Fact]
    public void A_closed_note_comes_again_with_the_same_words_and_without_a_day_that_is_over_or_an_old_yes_to_paper()
    {
        var post = street.RiaAsks(Street.Draft(date: new(2026, 12, 5), people: 2) with { OnPaper = true, Extras = PostExtras.Coffee });
        post.Withdraw(street.Ria.Id, Later);

        var again = post.Again(street.Ria.Id, new(2026, 12, 6)).Value;
        Assert.Equal(
            (post.Kind, post.Category, post.Text, 2, PostExtras.Coffee, false),
            (again.Kind, again.Category, again.Text, again.PeopleNeeded, again.Extras, again.OnPaper)
        );
        Assert.Null(again.Timing.Date);
        Assert.Equal(new DateOnly(2026, 12, 5), post.Again(street.Ria.Id, new(2026, 12, 5)).Value.Timing.Date);
    }

    [Fact]
    public void Only_its_author_hangs_it_again_not_while_it_hangs_and_not_what_a_person_took_down()
    {
        var post = street.RiaAsks();
        Assert.Equal(new StillHangs(), post.Again(street.Ria.Id, new(2026, 12, 6)).Refusal);
        post.TakeDown(Later);
        Assert.Equal(new NotAllowed(), post.Again(street.Samer.Id, new(2026, 12, 6)).Refusal);
        Assert.Equal(new PostClosed(ClosureReason.TakenDown), post.Again(street.Ria.Id, new(2026, 12, 6)).Refusal);
    }

    [Fact]
    public void That_it_is_still_needed_can_be_said_in_its_last_week_and_not_of_one_day()
    {
        var post = street.RiaAsks();
        Assert.False(post.IsNearItsEnd(post.ExpiresAt.AddDays(-7).AddTicks(-1)));
        Assert.True(post.IsNearItsEnd(post.ExpiresAt.AddDays(-7)));
        Assert.False(street.RiaAsks(Street.Draft(date: new(2026, 12, 5))).IsNearItsEnd(new(2026, 12, 5, 12, 0, 0, DateTimeKind.Utc)));
        post.Withdraw(street.Ria.Id, Later);
        Assert.False(post.IsNearItsEnd(post.ExpiresAt.AddDays(-1)));
    }

    [Fact]
    public void Enough_people_is_a_reason_to_close()
    {
        var post = street.RiaAsks();

        Assert.True(post.HaveEnough(street.Ria.Id, Later).IsDone);

        Assert.Equal(ClosureReason.Enough, post.Closure!.Reason);
        Assert.Equal([DomainEventKind.PostEnough], Street.Happened(post));
    }

    [Fact]
    public void Closing_the_same_way_again_is_quiet_and_another_way_is_refused()
    {
        var post = street.RiaAsks();
        post.Withdraw(street.Ria.Id, Later);
        post.TakeEvents();

        Assert.True(post.Withdraw(street.Ria.Id, Later.AddDays(1)).IsDone);
        Assert.Equal(new PostClosed(ClosureReason.Withdrawn), post.HaveEnough(street.Ria.Id, Later).Refusal);
        Assert.Equal(Later, post.Closure!.At);
        Assert.Empty(post.TakeEvents());
    }

    [Fact]
    public void Only_Ria_takes_her_note_down()
    {
        var post = street.RiaAsks();

        Assert.Equal(new NotAllowed(), post.Withdraw(street.Samer.Id, Later).Refusal);
        Assert.Equal(new NotAllowed(), post.HaveEnough(street.Samer.Id, Later).Refusal);
        Assert.Equal(new NotAllowed(), post.Renew(street.Samer.Id, Later).Refusal);
        Assert.True(post.IsLive);
    }

    [Fact]
    public void A_note_comes_down_when_its_time_is_over_and_not_a_moment_before()
    {
        var post = street.RiaAsks();
        var samers = Street.Answered(post, street.Samer);

        Assert.Equal(new NotYetExpired(), post.Expire(post.ExpiresAt.AddTicks(-1)).Refusal);
        Assert.True(post.IsLive);
        Assert.True(post.Expire(post.ExpiresAt).IsDone);
        Assert.True(post.Expire(post.ExpiresAt.AddDays(1)).IsDone);

        Assert.Equal(new Closure(ClosureReason.Expired, post.ExpiresAt, null), post.Closure);
        Assert.Equal(ResponseOutcome.TooLate, samers.Outcome);
        Assert.Equal([DomainEventKind.PostExpired, DomainEventKind.ResponseTooLate], Street.Happened(post));
    }

    [Fact]
    public void What_is_still_needed_hangs_on_for_a_full_term()
    {
        var post = street.RiaAsks();

        Assert.True(post.Renew(street.Ria.Id, Street.Noon.AddDays(25)).IsDone);

        Assert.Equal(Street.Noon.AddDays(25 + 28), post.ExpiresAt);
        Assert.Equal([DomainEventKind.PostRenewed], Street.Happened(post));
    }

    [Fact]
    public void A_note_for_one_day_is_not_renewed()
    {
        var post = street.RiaAsks(Street.Draft(date: new(2026, 12, 5)));

        Assert.Equal(new DateInThePast(), post.Renew(street.Ria.Id, Later).Refusal);
        Assert.Empty(post.TakeEvents());
    }

    [Fact]
    public void What_is_closed_is_not_renewed_or_changed()
    {
        var post = street.RiaAsks();
        post.Withdraw(street.Ria.Id, Later);
        post.TakeEvents();

        Assert.Equal(new PostClosed(ClosureReason.Withdrawn), post.Renew(street.Ria.Id, Later).Refusal);
        Assert.Equal(
            new PostClosed(ClosureReason.Withdrawn),
            post.Change(street.Ria.Id, PostText.From("Toch nog", "").Value, post.Timing, PostExtras.None, Later).Refusal
        );
        Assert.False(post.IsLive);
        Assert.Empty(post.TakeEvents());
    }
}
