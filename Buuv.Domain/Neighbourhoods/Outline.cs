namespace Buuv.Domain.Neighbourhoods;

/// <summary>The edge of an area on the map: rings of places, of which a second one inside the first cuts a hole.</summary>
public sealed record Outline(IReadOnlyList<GeoPoint[]> Rings)
{
    /// <summary>Whether this place lies inside: a line from it to the east crosses the edge an odd number of times.</summary>
    public bool Holds(GeoPoint place) => Rings.SelectMany(Sides).Count(side => Crosses(side.From, side.To, place)) % 2 == 1;

    /// <summary>Distance in kilometres from the edge, inside or outside of it; infinite without an edge.</summary>
    public double KilometresToEdge(GeoPoint place) =>
        Rings
            .SelectMany(Sides)
            .Select(side => Nearest(side.From, side.To, place).KilometresTo(place))
            .Append(double.PositiveInfinity)
            .Min();

    private static IEnumerable<(GeoPoint From, GeoPoint To)> Sides(GeoPoint[] ring) =>
        ring.Select((place, at) => (place, ring[(at + 1) % ring.Length]));

    private static bool Crosses(GeoPoint from, GeoPoint to, GeoPoint place) =>
        from.Latitude > place.Latitude != to.Latitude > place.Latitude
        && place.Longitude
            < (to.Longitude - from.Longitude) * (place.Latitude - from.Latitude) / (to.Latitude - from.Latitude) + from.Longitude;

    // A side is some hundreds of metres long: flat, with a degree east shortened for the latitude.
    private static GeoPoint Nearest(GeoPoint from, GeoPoint to, GeoPoint place)
    {
        var narrowed = Math.Cos(double.DegreesToRadians(place.Latitude));
        var (east, north) = ((to.Longitude - from.Longitude) * narrowed, to.Latitude - from.Latitude);
        var length = east * east + north * north;
        var along =
            length == 0
                ? 0
                : ((place.Longitude - from.Longitude) * narrowed * east + (place.Latitude - from.Latitude) * north) / length;
        var part = Math.Clamp(along, 0, 1);
        return new(from.Latitude + part * (to.Latitude - from.Latitude), from.Longitude + part * (to.Longitude - from.Longitude));
    }
}
