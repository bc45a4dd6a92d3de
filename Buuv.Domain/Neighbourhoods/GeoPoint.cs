namespace Buuv.Domain.Neighbourhoods;

/// <summary>A place on the map, in degrees (WGS84). Only ever the centre of a buurt or a public place, never somebody's home.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Distance over the ground in kilometres (haversine formula on a sphere; within 0.5 % here).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (fromLatitude, toLatitude) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfHeight = Math.Sin((toLatitude - fromLatitude) / 2);
        var halfWidth = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var chord = halfHeight * halfHeight + Math.Cos(fromLatitude) * Math.Cos(toLatitude) * halfWidth * halfWidth;
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }
}
