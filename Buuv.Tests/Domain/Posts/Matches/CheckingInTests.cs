using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts.Matches;

namespace Buuv.Tests.Domain.Posts.Matches;

public sealed class CheckingInTests
{
    private static readonly DateTime SixWeeksLater = Street.Noon.AddDays(42);

    private readonly Street street = new();
    private readonly Match match;

    public CheckingInTests()
    {
        var post = street.RiaAsks();
        match = post.SayYes(Street.Answered(post, street.Samer).Id, street.Ria.Id, Street.Noon).Value;
    }

    [Fact]
    public void Contact_lasts_when_one_says_so_and_the_other_does_not_deny_it()
    {
        Assert.Null(match.IsLasting);
        Assert.True(match.CheckIn(street.Ria.Id, true, SixWeeksLater).IsDone);
        Assert.True(match.IsLasting);
        var domainEvent = Assert.Single(match.TakeEvents());
        Assert.Equal(
            (DomainEventKind.CheckedIn, (ResidentId?)street.Ria.Id, (Guid?)match.Id.Value),
            (domainEvent.Kind, domainEvent.By, domainEvent.Subject)
        );

        match.CheckIn(street.Samer.Id, false, SixWeeksLater);
        Assert.False(match.IsLasting);
        match.CheckIn(street.Samer.Id, true, SixWeeksLater);
        Assert.True(match.IsLasting);
    }

    [Fact]
    public void The_same_again_is_quiet()
    {
        match.CheckIn(street.Samer.Id, false, SixWeeksLater);
        match.TakeEvents();

        Assert.True(match.CheckIn(street.Samer.Id, false, SixWeeksLater.AddDays(1)).IsDone);
        Assert.Equal(new LastingContact(false, SixWeeksLater), match.SaidBy(street.Samer.Id));
        Assert.Empty(match.TakeEvents());
    }

    [Fact]
    public void Only_the_two_are_heard_and_not_before_the_time()
    {
        Assert.Equal(new NotAllowed(), match.CheckIn(street.Mina.Id, true, SixWeeksLater).Refusal);
        Assert.Equal(new TooEarlyToCheckIn(), match.CheckIn(street.Ria.Id, true, SixWeeksLater.AddTicks(-1)).Refusal);
        Assert.Equal(new TooEarlyToCheckIn(), match.AskToCheckIn(SixWeeksLater.AddTicks(-1)).Refusal);
        Assert.Null(match.CheckInAskedAt);
        Assert.Null(match.IsLasting);
    }

    [Fact]
    public void It_is_asked_once()
    {
        Assert.True(match.AskToCheckIn(SixWeeksLater).IsDone);
        Assert.True(match.AskToCheckIn(SixWeeksLater.AddDays(1)).IsDone);
        Assert.Equal(SixWeeksLater, match.CheckInAskedAt);
    }

    [Fact]
    public void What_is_arranged_less_than_a_day_ahead_is_not_reminded_of()
    {
        match.Arrange(street.Ria.Id, Street.Noon.AddHours(23), "Buurthuis", Street.Noon);
        Assert.False(match.MayBeRemindedOf);
        match.Arrange(street.Ria.Id, Street.Noon.AddHours(24), "Buurthuis", Street.Noon);
        Assert.True(match.MayBeRemindedOf);
    }
}
