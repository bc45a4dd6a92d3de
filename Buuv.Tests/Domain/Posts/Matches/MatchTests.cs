using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;

namespace Buuv.Tests.Domain.Posts.Matches;

public sealed class MatchTests
{
    private readonly Street street = new();
    private readonly Match match;

    public MatchTests()
    {
        var post = street.RiaAsks();
        match = post.SayYes(Street.Answered(post, street.Samer).Id, street.Ria.Id, Street.Noon).Value;
    }

    [Fact]
    public void Either_of_the_two_arranges_the_appointment()
    {
        Assert.True(match.Arrange(street.Samer.Id, Street.Noon.AddDays(2), " Bibliotheek\nDe Kooi ", Street.Noon).IsDone);

        Assert.Equal(new Appointment(Street.Noon.AddDays(2), "Bibliotheek De Kooi"), match.Appointment);
        var domainEvent = Assert.Single(match.TakeEvents());
        Assert.Equal(
            (DomainEventKind.AppointmentMade, (ResidentId?)street.Samer.Id, (Guid?)match.Id.Value),
            (domainEvent.Kind, domainEvent.By, domainEvent.Subject)
        );
    }

    [Fact]
    public void The_same_appointment_again_is_quiet_and_another_moves_it()
    {
        match.Arrange(street.Ria.Id, Street.Noon.AddDays(2), "Buurthuis", Street.Noon);
        match.TakeEvents();

        Assert.True(match.Arrange(street.Samer.Id, Street.Noon.AddDays(2), "Buurthuis", Street.Noon).IsDone);
        Assert.Empty(match.TakeEvents());
        Assert.True(match.Arrange(street.Samer.Id, Street.Noon.AddDays(3), "Buurthuis", Street.Noon).IsDone);
        Assert.Equal(Street.Noon.AddDays(3), match.Appointment!.StartsAt);
        Assert.Single(match.TakeEvents());
    }

    [Fact]
    public void Moving_is_told_as_moving_and_after_they_met_the_next_time_is_a_new_one()
    {
        match.Arrange(street.Ria.Id, Street.Noon.AddDays(2), "Buurthuis", Street.Noon);
        match.Arrange(street.Samer.Id, Street.Noon.AddDays(3), "Buurthuis", Street.Noon.AddHours(1));
        match.Arrange(street.Ria.Id, Street.Noon.AddDays(9), "Buurthuis", Street.Noon.AddDays(4));

        Assert.Equal(
            [DomainEventKind.AppointmentMade, DomainEventKind.AppointmentMoved, DomainEventKind.AppointmentMade],
            match.TakeEvents().Select(domainEvent => domainEvent.Kind)
        );
        Assert.Equal((3, Street.Noon.AddDays(4)), (match.Arrangements, match.ArrangedAt));
    }

    [Fact]
    public void Either_of_the_two_calls_it_off_once_and_another_time_can_be_arranged()
    {
        match.Arrange(street.Ria.Id, Street.Noon.AddDays(2), "Buurthuis", Street.Noon);
        match.TakeEvents();

        Assert.True(match.CallOff(street.Samer.Id, Street.Noon.AddHours(1)).IsDone);
        Assert.True(match.CallOff(street.Samer.Id, Street.Noon.AddHours(2)).IsDone);

        Assert.Null(match.Appointment);
        Assert.Equal(
            (2, (DateTime?)Street.Noon.AddDays(2), (DateTime?)Street.Noon.AddHours(1)),
            (match.Arrangements, match.CalledOffFor, match.ArrangedAt)
        );
        var domainEvent = Assert.Single(match.TakeEvents());
        Assert.Equal((DomainEventKind.AppointmentCalledOff, (ResidentId?)street.Samer.Id), (domainEvent.Kind, domainEvent.By));

        Assert.True(match.Arrange(street.Ria.Id, Street.Noon.AddDays(4), "Buurthuis", Street.Noon.AddHours(3)).IsDone);
        Assert.Null(match.CalledOffFor);
        Assert.Equal(DomainEventKind.AppointmentMade, Assert.Single(match.TakeEvents()).Kind);
    }

    [Fact]
    public void What_was_already_is_not_called_off_and_nobody_else_calls_anything_off()
    {
        match.Arrange(street.Ria.Id, Street.Noon.AddDays(2), "Buurthuis", Street.Noon);
        match.TakeEvents();

        Assert.Equal(new NotAllowed(), match.CallOff(street.Mina.Id, Street.Noon).Refusal);
        Assert.Equal(new AppointmentIsOver(), match.CallOff(street.Ria.Id, Street.Noon.AddDays(2)).Refusal);
        Assert.NotNull(match.Appointment);
        Assert.Empty(match.TakeEvents());
    }

    [Fact]
    public void What_cannot_be_arranged_is_refused_and_changes_nothing()
    {
        Assert.Equal(new NotAllowed(), match.Arrange(street.Mina.Id, Street.Noon.AddDays(1), "Buurthuis", Street.Noon).Refusal);
        Assert.Equal(new PlaceMissing(), match.Arrange(street.Ria.Id, Street.Noon.AddDays(1), " ", Street.Noon).Refusal);
        Assert.Equal(
            new PlaceTooLong(121, 120),
            match.Arrange(street.Ria.Id, Street.Noon.AddDays(1), new string('a', 121), Street.Noon).Refusal
        );
        Assert.Equal(new DateInThePast(), match.Arrange(street.Ria.Id, Street.Noon.AddTicks(-1), "Buurthuis", Street.Noon).Refusal);
        Assert.Equal(
            new DateTooFar(),
            match.Arrange(street.Ria.Id, Street.Noon.AddDays(366).AddTicks(1), "Buurthuis", Street.Noon).Refusal
        );
        Assert.Null(match.Appointment);
        Assert.Empty(match.TakeEvents());
    }

    [Fact]
    public void The_best_place_to_meet_is_where_nobody_has_far_to_go()
    {
        GeoPoint ria = new(52.17, 4.50), samer = new(52.15, 4.50);
        NoticeBoard[] boards =
        [
            Board("bij-ria", new(52.17, 4.50)),
            Board("halverwege", new(52.16, 4.50)),
            Board("ver", new(52.30, 4.50)),
            Board("b-ook-halverwege", new(52.16, 4.50)),
            Board("winkel", new(52.16, 4.50), goodToMeet: false),
        ];

        Assert.Equal(["b-ook-halverwege", "halverwege", "bij-ria"], MeetingPlaces.NearBoth(ria, samer, boards).Select(board => board.Slug));
        Assert.Single(MeetingPlaces.NearBoth(ria, samer, boards, 1));
        Assert.Empty(MeetingPlaces.NearBoth(ria, samer, []));
    }

    private static NoticeBoard Board(string slug, GeoPoint location, bool goodToMeet = true) =>
        NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                slug,
                Street.Leiden,
                new(slug, "Bibliotheek", "Straat 1", location, [Street.DeKooi.Code]) { GoodToMeet = goodToMeet }
            )
            .Value;
}
