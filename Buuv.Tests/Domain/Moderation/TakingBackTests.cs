using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;

namespace Buuv.Tests.Domain.Moderation;

/// <summary>Wim decides about a post of Ria's, and thinks better of it.</summary>
public sealed class TakingBackTests
{
    private static readonly Moderator Wim = new(Guid.NewGuid(), "Wim");
    private static readonly Moderator Els = new(Guid.NewGuid(), "Els");
    private static readonly PlainReason Reason = PlainReason.Write(1, "Vraag nooit om geld.", "Never ask for money.").Value;

    private readonly Street street = new();
    private readonly Review review;

    public TakingBackTests()
    {
        review = Review.Open(
            Id.New<ReviewId>(),
            new(ReviewOf.Post, street.Ria.Id, Street.Slaaghwijk.Code, "Wil je mijn tuin snoeien?"),
            ReviewWhy.Reported,
            Street.Noon
        );
        review.TakeEvents();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_decision_taken_back_waits_for_a_moderator_again(bool turnedDown)
    {
        Assert.True((turnedDown ? review.TurnDown(Wim, Reason, Street.Noon) : review.LetThrough(Wim, Street.Noon)).IsDone);

        Assert.True(review.TakeBackDecision(Wim.Account, Street.Noon, Street.Noon.AddSeconds(5)).IsDone);

        Assert.True(review.IsOpen);
        Assert.Equal([DomainEventKind.ReviewDecided, DomainEventKind.ReviewReopened], Street.Happened(review));
        // Now the other way.
        Assert.True((turnedDown ? review.LetThrough(Els, Street.Noon) : review.TurnDown(Els, Reason, Street.Noon)).IsDone);
    }

    [Fact]
    public void Not_by_a_colleague_and_not_when_a_colleague_decided_since()
    {
        Assert.Equal(new ChangedSince(), review.TakeBackDecision(Wim.Account, Street.Noon, Street.Noon).Refusal);
        review.LetThrough(Els, Street.Noon);
        Assert.Equal(new ChangedSince(), review.TakeBackDecision(Wim.Account, Street.Noon, Street.Noon).Refusal);
        Assert.Equal(new ChangedSince(), review.TakeBackDecision(Els.Account, Street.Noon.AddSeconds(-1), Street.Noon).Refusal);
        Assert.False(review.IsOpen);
    }

    [Fact]
    public void Not_once_the_writer_objects_but_the_second_decision_is_taken_back_as_the_first()
    {
        review.TurnDown(Wim, Reason, Street.Noon);
        review.Object(street.Ria.Id, "Ik vind van wel.", Street.Noon.AddSeconds(5));
        Assert.Equal(new AlreadyLeft(), review.TakeBackDecision(Wim.Account, Street.Noon, Street.Noon.AddSeconds(6)).Refusal);

        Assert.True(review.DecideOnAppeal(Els, null, isAlone: false, Street.Noon.AddMinutes(1)).IsDone);
        Assert.True(review.TakeBackDecision(Els.Account, Street.Noon.AddMinutes(1), Street.Noon.AddMinutes(1)).IsDone);
        Assert.Equal((true, ReviewOutcome.TurnedDown), (review.IsOpen, review.Outcome));
    }

    [Fact]
    public void What_was_left_to_a_colleague_is_in_its_place_again_unless_one_decided()
    {
        review.LeaveToColleague(Wim, Street.Noon);
        Assert.Equal(new ChangedSince(), review.TakeBackHandover(Els.Account, Street.Noon, Street.Noon).Refusal);
        Assert.True(review.TakeBackHandover(Wim.Account, Street.Noon, Street.Noon).IsDone);
        Assert.Null(review.Handover);

        review.LeaveToColleague(Wim, Street.Noon.AddMinutes(1));
        review.LetThrough(Els, Street.Noon.AddMinutes(2));
        Assert.Equal(
            new ChangedSince(),
            review.TakeBackHandover(Wim.Account, Street.Noon.AddMinutes(1), Street.Noon.AddMinutes(3)).Refusal
        );
    }
}
