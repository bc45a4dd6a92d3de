using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Posts;

public sealed class PlacingTests
{
    private readonly Street street = new();

    [Fact]
    public void Ria_hangs_a_note_for_her_town_and_the_town_is_told()
    {
        var post = Post.Place(Id.New<PostId>(), street.Ria, Street.Draft(), Street.Slaaghwijk, new ShortCode(4827), 7, Street.Noon).Value;

        Assert.True(post.IsLive);
        Assert.Equal((street.Ria.Id, "Ria", "4827", 7L), (post.AuthorId, post.AuthorName, post.Number.ToString(), post.FeedOrder));
        Assert.Equal((Street.Slaaghwijk.Code, Street.Leiden), (post.Neighbourhood, post.Municipality));
        Assert.Equal(
            new DomainEvent(DomainEventKind.PostPlaced, Street.Noon)
            {
                PostId = post.Id,
                ActorId = street.Ria.Id,
                Audience = Audience.Town(Street.Leiden),
            },
            Assert.Single(post.TakeEvents())
        );
    }

    [Fact]
    public void Truus_hangs_a_note_under_the_name_she_chose() =>
        Assert.Equal(
            "Buur uit Noord",
            Post.Place(Id.New<PostId>(), street.Truus, Street.Draft(), Street.DeKooi, new ShortCode(1), 1, Street.Noon).Value.AuthorName
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(21)]
    public void A_note_looks_for_one_to_twenty_people(int people) =>
        Assert.Equal(
            new PeopleNeededUnclear(20),
            Post.Place(
                Id.New<PostId>(),
                street.Ria,
                Street.Draft(people: people),
                Street.Slaaghwijk,
                new ShortCode(1),
                1,
                Street.Noon
            ).Refusal
        );

    [Theory]
    [InlineData(Rhythm.Once, 28)]
    [InlineData(Rhythm.Repeating, 90)]
    [InlineData(Rhythm.Standing, 90)]
    public void A_note_hangs_for_four_weeks_or_a_season(Rhythm rhythm, int days) =>
        Assert.Equal(Street.Noon.AddDays(days), street.RiaAsks(Street.Draft(rhythm: rhythm)).ExpiresAt);

    [Fact]
    public void A_note_for_one_day_comes_down_after_that_day_wherever_the_clock_stands() =>
        Assert.Equal(new DateTime(2026, 12, 7, 0, 0, 0, DateTimeKind.Utc), street.RiaAsks(Street.Draft(date: new(2026, 12, 5))).ExpiresAt);

    [Fact]
    public void Only_who_said_yes_to_paper_hangs_on_paper_and_may_come_back_on_it()
    {
        var post = street.RiaAsks();

        Assert.Null(post.PaperConsentAt);
        Assert.Equal(new NotAllowed(), post.AllowOnPaper(street.Samer.Id, true, Street.Noon).Refusal);
        post.AllowOnPaper(street.Ria.Id, true, Street.Noon.AddHours(1));
        post.AllowOnPaper(street.Ria.Id, true, Street.Noon.AddHours(2));
        Assert.Equal(Street.Noon.AddHours(1), post.PaperConsentAt);
        post.AllowOnPaper(street.Ria.Id, false, Street.Noon.AddHours(3));
        Assert.Null(post.PaperConsentAt);
    }

    [Fact]
    public void Ria_writes_it_better_and_it_keeps_its_number_and_place()
    {
        var post = street.RiaAsks();
        var text = PostText.From("Wie snoeit mijn hég?", "").Value;

        Assert.True(post.Change(street.Ria.Id, text, post.Timing, PostExtras.Coffee, Street.Noon.AddDays(2)).IsDone);

        Assert.Equal(
            ("Wie snoeit mijn hég?", "4827", 1L, PostExtras.Coffee),
            (post.Text.Title, post.Number.ToString(), post.FeedOrder, post.Extras)
        );
        Assert.Equal([DomainEventKind.PostChanged], Street.Happened(post));
    }

    [Fact]
    public void Whoever_waits_or_counts_on_it_hears_that_it_changed_and_who_heard_no_does_not()
    {
        var post = street.RiaAsks(Street.Draft(people: 2));
        var (samers, minas) = (Street.Answered(post, street.Samer), Street.Answered(post, street.Mina));
        post.SayYes(samers.Id, street.Ria.Id, Street.Noon.AddHours(2));
        post.SayNo(minas.Id, street.Ria.Id, Street.Noon.AddHours(2));
        post.TakeEvents();

        post.Change(
            street.Ria.Id,
            post.Text,
            Timing.From(DayPart.Evening, Rhythm.Once, null, new(2026, 12, 1)).Value,
            PostExtras.None,
            Street.Noon.AddHours(3)
        );

        var happened = post.TakeEvents();
        Assert.Equal([DomainEventKind.PostChanged, DomainEventKind.RespondedPostChanged], happened.Select(domainEvent => domainEvent.Kind));
        Assert.Equal((ResponseId?)samers.Id, happened[1].ResponseId);
    }

    [Fact]
    public void Writing_the_same_again_is_no_change()
    {
        var post = street.RiaAsks();

        Assert.True(
            post.Change(
                street.Ria.Id,
                PostText.From(post.Text.Title, post.Text.Details).Value,
                post.Timing,
                post.Extras,
                Street.Noon.AddDays(1)
            ).IsDone
        );

        Assert.Empty(post.TakeEvents());
    }

    [Fact]
    public void Nobody_else_writes_in_Rias_note()
    {
        var post = street.RiaAsks();

        Assert.Equal(
            new NotAllowed(),
            post.Change(street.Samer.Id, PostText.From("Gratis fietsen", "").Value, post.Timing, PostExtras.None, Street.Noon).Refusal
        );

        Assert.Equal("Wil je mijn tuin snoeien?", post.Text.Title);
        Assert.Empty(post.TakeEvents());
    }
}
