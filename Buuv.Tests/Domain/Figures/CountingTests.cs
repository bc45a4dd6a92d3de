using Buuv.Domain;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Figures;

public class CountingTests
{
    private static readonly NeighbourhoodCode Slaaghwijk = new("BU05460800"), DeKooi = new("BU05460302"), Kloosterhof = new("BU05460701");
    private static readonly NeighbourhoodCode[] Places = [Slaaghwijk, DeKooi, Kloosterhof];
    private static readonly DateTime Noon = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    private readonly List<PostFact> posts = [];
    private readonly List<MatchFact> matches = [];
    private readonly List<ParticipantFact> people = [];

    private TownFigures<NeighbourhoodCode> Figures => Counting.Of(new(posts, [], matches, people), Places, code => code);

    [Fact]
    public void Posts_are_counted_where_they_are_by_what_they_are()
    {
        Place(Slaaghwijk, 6, PostKind.Request);
        Place(DeKooi, 8, PostKind.Offer);
        Place(DeKooi, 7, PostKind.Request);
        Place(Kloosterhof, 9, PostKind.Request);
        Place(Slaaghwijk, 5, PostKind.Offer);
        Place(Kloosterhof, 5, PostKind.Offer);

        Assert.Equal((22, 18), (Figures.Total.Requests.Number, Figures.Total.Offers.Number));
        Assert.Equal((7, 8), (Figures.Areas[DeKooi].Requests.Number, Figures.Areas[DeKooi].Offers.Number));
        // All of them are about the garden: shown, it would say that nobody asked about anything else.
        Assert.Equal(Shown.BesideSmall, Figures.Categories[Category.Garden]);
    }

    [Fact]
    public void A_response_that_came_is_a_share_and_a_time_in_the_middle()
    {
        Place(Slaaghwijk, 5, PostKind.Request, TimeSpan.FromHours(1));
        Place(Slaaghwijk, 6, PostKind.Request, TimeSpan.FromHours(3));
        Place(Slaaghwijk, 5, PostKind.Offer, TimeSpan.FromHours(9));
        Place(Slaaghwijk, 16, PostKind.Offer);

        Assert.Equal((50, TimeSpan.FromHours(3)), (Figures.Total.AnsweredPercent, Figures.Total.FirstResponse));
    }

    [Fact]
    public void A_share_of_few_is_not_shown_nor_of_all_but_a_few()
    {
        Place(Slaaghwijk, 20, PostKind.Request, TimeSpan.FromHours(1));
        Place(Slaaghwijk, 20, PostKind.Offer, TimeSpan.FromHours(1));
        Place(Slaaghwijk, 2, PostKind.Offer);
        Assert.Null(Figures.Total.AnsweredPercent);
    }

    [Fact]
    public void Whoever_takes_part_by_phone_is_part_of_a_share()
    {
        Join(Slaaghwijk, 8, isDigital: false);
        Join(Slaaghwijk, 16);
        Assert.Equal((24, 33), (Figures.Total.Participants.Number, Figures.Total.NotDigitalPercent));
    }

    [Fact]
    public void What_the_same_two_agree_again_is_a_share_of_all_that_was_agreed_and_not_shown_of_few()
    {
        foreach (var place in Places)
            for (var pair = 0; pair < 9; pair++) Match(place, isAgain: pair < 3);
        MatchFact[] further = [.. matches.Where(match => match.IsAgain)];

        Assert.Equal(33, Figures.AgainPercent);
        Assert.Equal(50, Counting.Of(new(posts, [], matches, people) { Further = further }, Places, code => code).AgainPercent);
        matches.RemoveAll(match => match.IsAgain);
        Match(Slaaghwijk, isAgain: true);
        Assert.Null(Figures.AgainPercent);

        void Match(NeighbourhoodCode place, bool isAgain) =>
            matches.Add(new(place, Id.New<ResidentId>(), Id.New<ResidentId>(), isAgain));
    }

    [Fact]
    public void A_buurt_with_few_people_does_not_follow_from_the_others_and_the_municipality()
    {
        Join(Slaaghwijk, 30);
        Join(DeKooi, 12);
        Join(Kloosterhof, 3);

        Assert.Equal(Shown.Small, Figures.Areas[Kloosterhof].Participants);
        Assert.Equal(Shown.BesideSmall, Figures.Areas[DeKooi].Participants);
        Assert.Equal((30, 45), (Figures.Areas[Slaaghwijk].Participants.Number, Figures.Total.Participants.Number));
    }

    [Fact]
    public void When_all_buurten_are_small_the_municipality_is_not_shown_if_it_would_tell_them()
    {
        foreach (var place in Places) Join(place, 4);
        Assert.Equal(Shown.BesideSmall, Figures.Total.Participants);
    }

    [Fact]
    public void Few_matches_are_not_shown_although_they_are_about_twice_as_many_people()
    {
        for (var match = 0; match < 4; match++) matches.Add(new(Slaaghwijk, Id.New<ResidentId>(), Id.New<ResidentId>()));
        Assert.Equal(Shown.Small, Figures.Total.Matches);
    }

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_in_the_middle()
    {
        Assert.Equal(TimeSpan.FromHours(3), Counting.Median([.. new[] { 9, 2, 1, 4 }.Select(hours => TimeSpan.FromHours(hours))]));
        Assert.Null(Counting.Median([]));
    }

    private void Place(NeighbourhoodCode where, int count, PostKind kind, TimeSpan? answered = null)
    {
        for (var post = 0; post < count; post++)
            posts.Add(new(where, Id.New<ResidentId>(), kind, Category.Garden, Door.Web, Noon, Noon + answered));
    }

    private void Join(NeighbourhoodCode where, int count, bool isDigital = true)
    {
        for (var person = 0; person < count; person++) people.Add(new(Id.New<ResidentId>(), where, isDigital));
    }
}
