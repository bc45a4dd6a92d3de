using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Tests.Domain.Neighbourhoods;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("2317", "2317")]
    [InlineData(" 2317 AB ", "2317")]
    [InlineData("2317ab", "2317")]
    [InlineData("1000", "1000")]
    [InlineData("2316-AB", "2316")]
    [InlineData("2316\u2013AB", "2316")]
    [InlineData("2316\u00A0AB,", "2316")]
    [InlineData("2316 AB.", "2316")]
    [InlineData("\u200E2316AB", "2316")]
    [InlineData("٢٣١٦", "2316")]
    [InlineData("۲۳۱۶ AB", "2316")]
    [InlineData("２３１６ＡＢ", "2316")]
    public void A_postcode_is_four_digits_and_perhaps_letters(string typed, string digits) =>
        Assert.Equal(digits, Postcode.From(typed).Value.Digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0317")]
    [InlineData("231")]
    [InlineData("23170")]
    [InlineData("2317 A")]
    [InlineData("2317 ABC")]
    [InlineData("2316-A")]
    [InlineData("2317'; DROP TABLE")]
    public void Anything_else_is_no_postcode(string? typed) => Assert.Equal(new PostcodeUnclear(), Postcode.From(typed).Refusal);

    // Reference distances on the sphere of 6371.0088 km.
    [Theory]
    [InlineData(52.1582, 4.4895, 52.1582, 4.4895, 0)]
    [InlineData(52.3791, 4.8994, 52.1662, 4.4817, 37.0)] // Amsterdam Centraal – Leiden Centraal
    [InlineData(52.1662, 4.4817, 52.0810, 4.3240, 14.3)] // Leiden Centraal – Den Haag Centraal
    [InlineData(0, 0, 0, 180, 20015.1)]
    [InlineData(90, 0, -90, 0, 20015.1)]
    public void The_distance_between_two_places_is_right(
        double latitude,
        double longitude,
        double toLatitude,
        double toLongitude,
        double kilometres
    )
    {
        GeoPoint one = new(latitude, longitude), other = new(toLatitude, toLongitude);

        Assert.Equal(kilometres, one.KilometresTo(other), Math.Max(0.05, kilometres * 0.01));
        Assert.Equal(one.KilometresTo(other), other.KilometresTo(one), 9);
    }

    [Theory]
    [InlineData(155000, 463000, 52.15517440, 5.38720621)]
    [InlineData(120700.723, 487525.502, 52.37453253, 4.88352559)]
    [InlineData(233883.131, 582065.167, 53.21938317, 6.56820053)]
    public void A_place_on_the_Dutch_grid_is_a_place_in_degrees(double x, double y, double latitude, double longitude)
    {
        var place = GeoPoint.FromRd(x, y);

        Assert.Equal((latitude, longitude), (place.Latitude, place.Longitude), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-5 && Math.Abs(one.Item2 - other.Item2) < 1e-5);
    }

    [Theory]
    [InlineData("d'Oude Morsch", "d-oude-morsch")]
    [InlineData("  De Kooi  ", "de-kooi")]
    [InlineData("Levendaal-West", "levendaal-west")]
    [InlineData("Coöperatiebuurt (noord)", "cooperatiebuurt-noord")]
    [InlineData("Museumkwartier & omgeving", "museumkwartier-omgeving")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ĳmeer", "ijmeer")]
    [InlineData("IJmeer", "ijmeer")]
    [InlineData("d’Oude Morsch", "d-oude-morsch")]
    [InlineData("Große Ø", "grosse-o")]
    [InlineData("***", "")]
    public void A_name_becomes_an_address(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_town_without_a_phone_number_has_none()
    {
        var leiden = new Municipality(new("GM0546"), "Leiden", "leiden");

        leiden.SetPhoneTeam(PhoneNumber.Written("+31711234567").Value);
        Assert.Equal("071 123 45 67", leiden.PhoneTeam.ToString());
        leiden.SetPhoneTeam(null);
        Assert.Null(leiden.PhoneTeam);
    }

    [Fact]
    public void A_newer_import_keeps_the_address_and_the_postcodes_it_does_not_know()
    {
        var neighbourhood = new Neighbourhood(new("BU05460800"), "Slaaghwijk", "slaaghwijk", new("GM0546"));
        neighbourhood.Update("Slaaghwijk", new("WK054608"), new(52.17, 4.5), "2317", "2318");

        neighbourhood.Update("De Slaaghwijk", new("WK054609"), new(52.18, 4.6));

        Assert.Equal(("De Slaaghwijk", "slaaghwijk"), (neighbourhood.Name, neighbourhood.Slug));
        Assert.Equal(["2317", "2318"], neighbourhood.Postcodes);
        Assert.Equal(new DistrictCode("WK054609"), neighbourhood.District);
    }
}
