using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Phone;

/// <summary>Truus is rung by Joke of the phone team, on a Monday morning.</summary>
public sealed class CallBackTests
{
    private static readonly CallTimes Times = new(new(9, 0), new(17, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Guid Joke = Guid.NewGuid();

    private readonly Resident truus = new Street().Truus;

    [Fact]
    public void A_promise_is_due_at_once_when_it_suits()
    {
        var promise = Promised();

        Assert.True(promise.IsDue(BestTimes.Any, Times, Monday));
        Assert.False(promise.IsDue(BestTimes.Afternoon, Times, Monday));
        Assert.True(promise.IsDue(BestTimes.Afternoon, Times, Monday.AddHours(3)));
        Assert.False(promise.IsDue(BestTimes.Any, Times, Monday.AddHours(12)));
        Assert.Equal([DomainEventKind.CallBackPromised], Street.Happened(promise));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reminder_for_the_weekend_is_told_on_Friday_even_at_a_time_that_suits_less(bool voicemail)
    {
        var (friday, saturday) = (Monday.AddDays(4), Monday.AddDays(5));
        var reminder = CallBack.Promise(
            Id.New<CallBackId>(),
            new(truus.Id, NotificationKind.AppointmentReminder, "reminder") { NoUseAfter = saturday },
            friday
        );
        var about = Call(BestTimes.Morning, reminder);

        Assert.True((voicemail ? about.Voicemail(Joke, friday) : about.NotReached(Joke, friday)).IsDone);

        Assert.False(reminder.IsDue(BestTimes.Morning, Times, friday.AddHours(1)));
        Assert.True(reminder.IsDue(BestTimes.Morning, Times, friday.AddHours(3)));
        Assert.Equal(friday.Date.AddHours(11), reminder.RingsAt(BestTimes.Morning, Times, friday.AddHours(1)));
    }

    [Fact]
    public void Who_likes_another_time_than_what_is_left_before_it_is_of_no_use_is_rung_anyway()
    {
        var friday = Monday.AddDays(4);
        var reminder = CallBack.Promise(
            Id.New<CallBackId>(),
            new(truus.Id, NotificationKind.AppointmentReminder, "reminder") { NoUseAfter = Monday.AddDays(5) },
            friday.AddHours(4)
        );

        Assert.True(reminder.IsDue(BestTimes.Morning, Times, friday.AddHours(4)));
        Assert.False(reminder.IsDue(BestTimes.Morning, Times, friday.AddHours(12)));
        Assert.False(Promised().IsDue(BestTimes.Morning, Times, friday.AddHours(4)));
    }

    [Fact]
    public void What_was_said_closes_it_with_who_rang()
    {
        var promise = Promised();

        Assert.True(promise.Spoken(true, Joke, Monday).IsDone);

        Assert.Equal((CallBackOutcome.SpokenYes, Monday, Joke), (promise.Outcome, promise.ClosedAt, promise.ClosedById));
        Assert.False(promise.IsDue(BestTimes.Any, Times, Monday));
        Assert.True(promise.Spoken(true, Joke, Monday.AddMinutes(1)).IsDone);
        Assert.Equal(new CallBackClosed(), promise.Spoken(false, Joke, Monday).Refusal);
        Assert.Equal(new CallBackClosed(), promise.Later(Monday.AddDays(1), Times, Joke, Monday).Refusal);
        Assert.Single(promise.Attempts);
    }

    [Fact]
    public void Not_reached_in_the_morning_is_tried_in_the_afternoon()
    {
        var promise = Promised();

        Assert.True(Call(BestTimes.Any, promise).NotReached(Joke, Monday).IsDone);

        Assert.False(promise.IsDue(BestTimes.Any, Times, Monday.AddMinutes(30)));
        Assert.True(promise.IsDue(BestTimes.Any, Times, Monday.AddHours(2)));
    }

    [Fact]
    public void After_a_voicemail_nobody_rings_that_day()
    {
        var promise = Promised();

        Call(BestTimes.Any, promise).Voicemail(Joke, Monday);

        Assert.False(promise.IsDue(BestTimes.Any, Times, Monday.AddHours(4)));
        Assert.True(promise.IsDue(BestTimes.Any, Times, Monday.AddDays(1).AddHours(4)));
    }

    [Fact]
    public void The_third_miss_gives_everything_to_the_broker()
    {
        var (old, young) = (Promised(), Promised());
        for (var day = 0; day < 2; day++) Call(BestTimes.Any, old).NotReached(Joke, Monday.AddDays(day));
        Assert.Null(old.HandedOverAt);

        Call(BestTimes.Any, old, young).Voicemail(Joke, Monday.AddDays(2));

        Assert.Equal((Monday.AddDays(2), Monday.AddDays(2)), (old.HandedOverAt, young.HandedOverAt));
        Assert.False(old.IsDue(BestTimes.Any, Times, Monday.AddDays(3)));
        Assert.True(old.Spoken(false, Joke, Monday.AddDays(3)).IsDone);
    }

    [Fact]
    public void Who_was_spoken_to_in_between_is_not_handed_over_yet()
    {
        var promise = Promised();
        for (var day = 0; day < 2; day++) Call(BestTimes.Any, promise).NotReached(Joke, Monday.AddDays(day));
        Assert.True(promise.Later(Monday.AddDays(3), Times, Joke, Monday.AddDays(2)).IsDone);

        for (var day = 3; day < 5; day++) Call(BestTimes.Any, promise).NotReached(Joke, Monday.AddDays(day));

        Assert.Null(promise.HandedOverAt);
    }

    [Fact]
    public void A_moment_they_chose_suits_whatever_their_best_times_are()
    {
        var promise = Promised();

        Assert.True(promise.Later(Monday.AddDays(1), Times, Joke, Monday).IsDone);

        Assert.False(promise.IsDue(BestTimes.Afternoon, Times, Monday.AddHours(3)));
        Assert.True(promise.IsDue(BestTimes.Afternoon, Times, Monday.AddDays(1)));
        Assert.False(promise.IsDue(BestTimes.Afternoon, Times, Monday.AddDays(2)));
        Assert.True(promise.IsDue(BestTimes.Afternoon, Times, Monday.AddDays(2).AddHours(3)));
    }

    [Fact]
    public void A_moment_at_which_nobody_can_ring_is_refused_and_changes_nothing()
    {
        var promise = Promised();

        Assert.Equal(new DateInThePast(), promise.Later(Monday.AddHours(-1), Times, Joke, Monday).Refusal);
        Assert.Equal(new PhoneTeamAway(), promise.Later(Monday.AddHours(12), Times, Joke, Monday).Refusal);
        Assert.Equal(new PhoneTeamAway(), promise.Later(Monday.AddDays(5), Times, Joke, Monday).Refusal);
        Assert.Equal(new DateTooFar(), promise.Later(Monday.AddDays(32), Times, Joke, Monday).Refusal);
        Assert.Equal(
            new PhoneTeamAway(),
            CallBack.PromiseAt(Id.New<CallBackId>(), promise.News, Monday.AddHours(12), Times, Monday).Refusal
        );
        Assert.Empty(promise.Attempts);
        Assert.True(promise.IsDue(BestTimes.Any, Times, Monday));
    }

    [Fact]
    public void A_text_that_asks_waits_for_its_answer_and_one_that_tells_is_done()
    {
        var asks = CallBack.ByText(Id.New<CallBackId>(), new(truus.Id, NotificationKind.Invited, "a"), Monday);
        var tells = CallBack.ByText(Id.New<CallBackId>(), new(truus.Id, NotificationKind.Declined, "b"), Monday);

        Assert.Equal((true, false), (asks.IsOpen, tells.IsOpen));
        Assert.False(asks.IsDue(BestTimes.Any, Times, Monday));
        Assert.True(asks.PassToPhoneTeam(Monday).IsDone);
        Assert.True(asks.IsDue(BestTimes.Any, Times, Monday));
        Assert.Equal(new CallBackClosed(), tells.PassToPhoneTeam(Monday).Refusal);
    }

    [Fact]
    public void What_is_of_no_use_any_more_is_not_rung_about()
    {
        var reminder = CallBack.Promise(
            Id.New<CallBackId>(),
            new(truus.Id, NotificationKind.AppointmentReminder, "r") { NoUseAfter = Monday.AddHours(1) },
            Monday
        );

        Assert.True(reminder.IsDue(BestTimes.Any, Times, Monday));
        Assert.False(reminder.IsDue(BestTimes.Any, Times, Monday.AddHours(1)));
        Assert.True(reminder.Overtake(Monday.AddHours(1)).IsDone);
        Assert.Equal((null, false), (reminder.Outcome, reminder.IsOpen));
    }

    [Fact]
    public void Nobody_is_rung_about_nothing()
    {
        var promise = Promised();
        promise.Overtake(Monday);

        Assert.Equal(new CallBackClosed(), Call(BestTimes.Any, promise).NotReached(Joke, Monday).Refusal);
        Assert.Empty(promise.Attempts);
    }

    [Fact]
    public void A_miss_by_mistake_is_planned_as_before_and_does_not_count()
    {
        var promise = Promised();
        Assert.True(promise.Later(Monday.AddDays(1), Times, Joke, Monday).IsDone);
        var before = (promise.NotBefore, promise.ChosenByThem);
        Call(BestTimes.Any, promise).NotReached(Joke, Monday.AddDays(1));
        promise.TakeEvents();

        Assert.True(Call(BestTimes.Any, promise).TakeBackMiss(Joke, Monday.AddDays(1), Monday.AddDays(1).AddSeconds(5)).IsDone);

        Assert.Equal(before, (promise.NotBefore, promise.ChosenByThem));
        Assert.Equal(CallBackOutcome.Later, Assert.Single(promise.Attempts).Outcome);
        Assert.Equal([DomainEventKind.CallBackMissTakenBack], Street.Happened(promise));
    }

    [Fact]
    public void The_third_miss_undone_is_not_with_the_broker()
    {
        var promise = Promised();
        for (var day = 0; day < 3; day++) Call(BestTimes.Any, promise).NotReached(Joke, Monday.AddDays(day));
        Assert.NotNull(promise.HandedOverAt);

        Assert.True(Call(BestTimes.Any, promise).TakeBackMiss(Joke, Monday.AddDays(2), Monday.AddDays(2)).IsDone);

        Assert.Null(promise.HandedOverAt);
        Assert.Equal(2, promise.Attempts.Count);
    }

    [Fact]
    public void A_miss_is_not_undone_by_another_nor_after_somebody_called_again()
    {
        var promise = Promised();
        Call(BestTimes.Any, promise).NotReached(Joke, Monday);
        Assert.Equal(new ChangedSince(), Call(BestTimes.Any, promise).TakeBackMiss(Guid.NewGuid(), Monday, Monday).Refusal);
        Assert.True(promise.Later(Monday.AddDays(1), Times, Guid.NewGuid(), Monday.AddHours(1)).IsDone);

        Assert.Equal(new ChangedSince(), Call(BestTimes.Any, promise).TakeBackMiss(Joke, Monday, Monday.AddHours(2)).Refusal);
        Assert.Equal((2, Monday.AddDays(1)), (promise.Attempts.Count, promise.NotBefore));
    }

    [Fact]
    public void What_became_needless_by_something_that_was_undone_is_told_after_all()
    {
        var promise = Promised();
        promise.Overtake(Monday);
        promise.TakeBackOvertaking(Monday.AddHours(1), Monday.AddHours(1));
        Assert.False(promise.IsOpen);
        promise.TakeBackOvertaking(Monday, Monday.AddHours(1));
        Assert.True(promise.IsOpen);
    }

    private static WaitingCallBacks Call(BestTimes best, params CallBack[] about) => new(about, best, Times);

    private CallBack Promised() =>
        CallBack.Promise(Id.New<CallBackId>(), new(truus.Id, NotificationKind.ResponseToRequest, $"{Guid.NewGuid()}"), Monday);
}
