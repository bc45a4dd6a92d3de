using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Features.Boards;

/// <summary>From degrees to the units of a map. A few kilometres are flat enough: east and north as they are, a degree east shortened for
/// the latitude.</summary>
/// <param name="Narrowed">How much shorter a degree east is than one north.</param>
/// <param name="PerDegree">Units of a degree north.</param>
internal sealed record MapScale(double West, double North, double Narrowed, double PerDegree, int Height)
{
    /// <summary>So large that all of these fit.</summary>
    public static MapScale Round(IReadOnlyCollection<GeoPoint> points)
    {
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var (west, east) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
        var narrowed = Math.Cos(double.DegreesToRadians((south + north) / 2));
        const int edge = BoardMapDrawing.Edge;
        var perDegree = (BoardMapDrawing.Width - 2 * edge) / Math.Max((east - west) * narrowed, 0.001);
        return new(west, north, narrowed, perDegree, (int)((north - south) * perDegree) + 2 * edge);
    }

    public (double X, double Y) Place(GeoPoint point) =>
        (
            BoardMapDrawing.Edge + (point.Longitude - West) * Narrowed * PerDegree,
            BoardMapDrawing.Edge + (North - point.Latitude) * PerDegree
        );
}
