using Buuv.Domain.Neighbourhoods;

namespace Buuv.Tests.Domain.Neighbourhoods;

public sealed class NeighbourhoodMapTests
{
    private static readonly MunicipalityCode Leiderdorp = new("GM0547"), Haarlem = new("GM0392");

    private static readonly Neighbourhood MerenwijkCentrum = Street.Buurt(
        "BU05460803",
        "Merenwijk-Centrum",
        "WK054608",
        Street.Leiden,
        new(52.178, 4.5065),
        "2318",
        "2317"
    );

    private static readonly Neighbourhood Zijlkwartier = Street.Buurt(
        "BU05470002",
        "Zijlkwartier",
        "WK054700",
        Leiderdorp,
        new(52.161, 4.518),
        "2352"
    );

    // As far from Leiden as a town may be and still hear of it: just under ten kilometres from De Kooi, more from Slaaghwijk.
    private static readonly MunicipalityCode FarTown = new("GM9999");

    private static readonly Neighbourhood Edge = Street.Buurt("BU99990000", "Rand", null, FarTown, new(52.0764, 4.5105));

    private static readonly Neighbourhood OudeStad = Street.Buurt(
        "WK039201",
        "Oude Stad",
        "WK039201",
        Haarlem,
        new(52.3832, 4.6377),
        "2011"
    );

    private readonly NeighbourhoodMap map = new(
        [
            new(Street.Leiden, "Leiden", "leiden"),
            new(Leiderdorp, "Leiderdorp", "leiderdorp"),
            new(Haarlem, "Haarlem", "haarlem"),
            new(FarTown, "Verweg", "verweg"),
        ],
        [new(new("WK054608"), "Merenwijkdistrict", Street.Leiden)],
        [Street.Slaaghwijk, Street.DeKooi, MerenwijkCentrum, Zijlkwartier, OudeStad, Edge]);

    [Fact]
    public void A_note_for_the_own_buurt_is_heard_there_and_nowhere_else() =>
        Assert.Equal([Street.Slaaghwijk], WhoHears(Street.Slaaghwijk, Reach.Neighbourhood));

    [Fact]
    public void A_note_for_the_wijk_is_heard_in_all_its_buurten() =>
        Assert.Equal([MerenwijkCentrum, Street.Slaaghwijk], WhoHears(Street.Slaaghwijk, Reach.District));

    [Fact]
    public void A_note_for_the_town_is_heard_all_over_it() =>
        Assert.Equal([Street.DeKooi, MerenwijkCentrum, Street.Slaaghwijk], WhoHears(Street.Slaaghwijk, Reach.Municipality));

    [Fact]
    public void A_note_for_the_region_is_heard_in_towns_within_ten_kilometres() =>
        Assert.Equal([Street.DeKooi, MerenwijkCentrum, Edge, Street.Slaaghwijk, Zijlkwartier], WhoHears(Street.DeKooi, Reach.Region));

    [Fact]
    public void A_buurt_on_the_edge_is_nearer_than_ten_kilometres_to_the_nearest_buurt_only()
    {
        Assert.InRange(Street.DeKooi.Centre.KilometresTo(Edge.Centre), 9.9, NeighbourhoodMap.RegionKilometres);
        Assert.True(Street.Slaaghwijk.Centre.KilometresTo(Edge.Centre) > NeighbourhoodMap.RegionKilometres);
    }

    [Fact]
    public void Where_no_wijk_is_known_the_wijk_is_the_buurt() => Assert.Equal([Edge], WhoHears(Edge, Reach.District));

    [Fact]
    public void A_whole_town_hears_the_town_and_the_regions_but_no_buurt() =>
        Assert.Equal(
            new HashSet<Audience>
            {
                Audience.Town(Street.Leiden),
                Audience.Region(Street.Leiden),
                Audience.Region(Leiderdorp),
                Audience.Region(FarTown),
            },
            map.AudiencesOf(map.FindMunicipality("leiden")!).ToHashSet()
        );

    [Fact]
    public void Nobody_listens_to_the_same_audience_twice() =>
        Assert.All(map.Neighbourhoods, neighbourhood =>
            Assert.Equal(map.AudiencesOf(neighbourhood).Distinct().Count(), map.AudiencesOf(neighbourhood).Count)
        );

    [Fact]
    public void Behind_a_postcode_the_buurt_it_lies_in_comes_before_the_one_next_to_it()
    {
        Assert.Equal([Street.Slaaghwijk, MerenwijkCentrum], map.At(Postcode.From("2317 AB").Value));
        Assert.Equal([MerenwijkCentrum, Street.Slaaghwijk], map.At(Postcode.From("2318").Value));
        Assert.Empty(map.At(Postcode.From("9999").Value));
    }

    [Fact]
    public void The_nearest_buurt_to_a_buurt_is_itself()
    {
        var around = map.Around(Street.Slaaghwijk).ToArray();

        Assert.Equal([Street.Slaaghwijk, MerenwijkCentrum, Street.DeKooi, Zijlkwartier], around.Take(4).Select(near => near.Neighbourhood));
        Assert.Equal(0, around[0].Kilometres);
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.Null(map.Find((string?)null));
        Assert.Null(map.Find("atlantis"));
        Assert.Null(map.Find(new NeighbourhoodCode("BU00000000")));
        Assert.Null(map.FindMunicipality((string?)null));
        Assert.Null(map.FindDistrict(null));
        Assert.Equal("Merenwijkdistrict", map.FindDistrict(new("WK054608"))!.Name);
    }

    private IEnumerable<Neighbourhood> WhoHears(Neighbourhood from, Reach reach) =>
        map.Neighbourhoods.Where(there => map.AudiencesOf(there).Contains(Audience.Of(from, reach)));
}
