namespace Buuv.Domain.Neighbourhoods;

/// <summary>A place on the map, in degrees (WGS84). Only the centre of a neighbourhood or a public place, never a home.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Converts metres of the Dutch grid (RD, EPSG:28992) by the polynomial of Schreutelkamp and Strang van Hees, which is
    /// accurate to half a metre.</summary>
    public static GeoPoint FromRd(double x, double y)
    {
        // Hundreds of kilometres from the church tower of Amersfoort, the origin of the grid.
        var (east, north) = ((x - 155_000) * 1e-5, (y - 463_000) * 1e-5);
        var (e2, n2) = (east * east, north * north);
        var latitude =
            3235.65389 * north
            - 32.58297 * e2
            - 0.2475 * n2
            - 0.84978 * e2 * north
            - 0.0655 * n2 * north
            - 0.01709 * e2 * n2
            - 0.00738 * east
            + 0.0053 * e2 * e2
            - 0.00039 * e2 * n2 * north
            + 0.00033 * e2 * e2 * north
            - 0.00012 * east * north;
        var longitude =
            5260.52916 * east
            + 105.94684 * east * north
            + 2.45656 * east * n2
            - 0.81885 * e2 * east
            + 0.05594 * east * n2 * north
            - 0.05607 * e2 * east * north
            + 0.01199 * north
            - 0.00256 * e2 * east * n2
            + 0.00128 * east * n2 * n2
            + 0.00022 * n2
            - 0.00022 * e2
            + 0.00026 * e2 * e2 * east;
        return new(52.15517440 + latitude / 3600, 5.38720621 + longitude / 3600);
    }

    /// <summary>Distance over the ground in kilometres (haversine formula on a sphere; accurate to 0.5 % here).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (fromLatitude, toLatitude) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfHeight = Math.Sin((toLatitude - fromLatitude) / 2);
        var halfWidth = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var chord = halfHeight * halfHeight + Math.Cos(fromLatitude) * Math.Cos(toLatitude) * halfWidth * halfWidth;
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }
}
