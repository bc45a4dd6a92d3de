using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Phone;

namespace Buuv.Tests.Domain.Phone;

public sealed class PhoneCallTests
{
    private readonly Street street = new();
    private readonly PhoneCall call = PhoneCall.PickUp(Id.New<PhoneCallId>(), Guid.NewGuid(), "Joke", Street.Noon);

    [Fact]
    public void A_call_has_a_start_an_end_and_an_outcome()
    {
        Assert.True(call.With(street.Truus.Id).IsDone);
        Assert.True(call.HangUp(CallOutcome.Placed, Street.Noon.AddMinutes(6)).IsDone);

        Assert.Equal(
            (street.Truus.Id, Street.Noon, Street.Noon.AddMinutes(6), CallOutcome.Placed),
            (call.CallerId, call.StartedAt, call.EndedAt, call.Outcome)
        );
    }

    [Fact]
    public void Another_caller_is_another_call()
    {
        call.With(street.Truus.Id);

        Assert.True(call.With(street.Truus.Id).IsDone);
        Assert.Equal(new CallEnded(), call.With(street.Ria.Id).Refusal);
    }

    [Fact]
    public void Who_hangs_up_half_way_finds_the_form_as_it_was()
    {
        call.Keep("typed");
        call.HangUp(CallOutcome.HungUp, Street.Noon);

        Assert.Equal("typed", call.Draft);
        Assert.True(call.Keep("typed further").IsDone);
        call.EraseDraft();
        Assert.Null(call.Draft);
    }

    [Fact]
    public void A_call_that_ended_half_way_is_taken_up_again_and_gets_its_outcome_then()
    {
        call.With(street.Truus.Id);
        call.Keep("typed");
        call.HangUp(CallOutcome.HungUp, Street.Noon);

        Assert.True(call.With(street.Truus.Id).IsDone);
        Assert.Equal(new CallEnded(), call.With(street.Ria.Id).Refusal);
        call.HangUp(CallOutcome.Told, Street.Noon.AddHours(1));

        Assert.Equal((CallOutcome.Told, Street.Noon.AddHours(1), (string?)null), (call.Outcome, call.EndedAt, call.Draft));
    }

    [Fact]
    public void Nothing_typed_stays_behind_after_a_call_that_was_finished()
    {
        call.Keep("typed");
        call.HangUp(CallOutcome.Told, Street.Noon);

        Assert.Null(call.Draft);
        Assert.Equal(new CallEnded(), call.Keep("more").Refusal);
    }

    [Fact]
    public void Hanging_up_twice_keeps_the_first_end_and_never_lies_before_the_start()
    {
        call.HangUp(CallOutcome.Told, Street.Noon.AddHours(-1));
        call.HangUp(CallOutcome.Placed, Street.Noon.AddHours(1));

        Assert.Equal((Street.Noon, CallOutcome.Told), (call.EndedAt, call.Outcome));
    }

    [Fact]
    public void A_call_that_goes_on_after_the_desk_was_away_is_one_call_with_one_outcome()
    {
        call.With(street.Truus.Id);
        call.HangUp(CallOutcome.Told, Street.Noon);
        call.GoOn();

        Assert.True(call.Keep("typed").IsDone);
        call.HangUp(CallOutcome.Placed, Street.Noon.AddMinutes(6));
        Assert.Equal((CallOutcome.Placed, Street.Noon.AddMinutes(6)), (call.Outcome, call.EndedAt));
    }

    [Fact]
    public void What_was_dropped_waits_again_when_that_is_undone_and_not_once_it_is_gone()
    {
        call.Keep("typed");
        call.HangUp(CallOutcome.HungUp, Street.Noon);
        call.DropDraft(Street.Noon.AddMinutes(1));
        Assert.Equal(new ChangedSince(), call.TakeBackDrop(Street.Noon).Refusal);
        Assert.True(call.TakeBackDrop(Street.Noon.AddMinutes(1)).IsDone);
        Assert.Equal(("typed", null), (call.Draft, call.DraftDroppedAt));

        call.DropDraft(Street.Noon.AddMinutes(2));
        call.EraseDraft();
        Assert.Equal(new ChangedSince(), call.TakeBackDrop(Street.Noon.AddMinutes(2)).Refusal);
    }

    [Fact]
    public void Typed_on_after_it_was_dropped_it_is_wanted_again()
    {
        call.Keep("typed");
        call.HangUp(CallOutcome.HungUp, Street.Noon);
        call.DropDraft(Street.Noon.AddMinutes(1));

        Assert.True(call.Keep("typed on").IsDone);

        Assert.Null(call.DraftDroppedAt);
        Assert.Equal(new ChangedSince(), call.TakeBackDrop(Street.Noon.AddMinutes(1)).Refusal);
    }
}
