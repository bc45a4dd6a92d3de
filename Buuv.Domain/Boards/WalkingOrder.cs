using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Boards;

/// <summary>An order in which to walk past places: each time to the nearest that is left, then improved by 2-opt (Croes, "A method for
/// solving traveling-salesman problems", 1958). Not always the shortest walk, but never longer than that of the nearest
/// neighbour.</summary>
public static class WalkingOrder
{
    // Less than a step: rounding errors must not reverse stretches for ever.
    private const double Step = 1e-6;

    /// <summary>All places, each once, beginning with the first given. The walk ends at the last one and does not return.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> places, Func<T, GeoPoint> where)
    {
        var distances = DistancesBetween([.. places.Select(where)]);
        return [.. Untangle(NearestFirst(distances), distances).Select(place => places[place])];
    }

    /// <summary>From the first place, each time to the nearest that is left.</summary>
    public static IReadOnlyList<T> NearestFirst<T>(IReadOnlyList<T> places, Func<T, GeoPoint> where) =>
        [.. NearestFirst(DistancesBetween([.. places.Select(where)])).Select(place => places[place])];

    /// <summary>Length of a walk in kilometres, as the crow flies.</summary>
    public static double Kilometres(IEnumerable<GeoPoint> walk) => walk.Zip(walk.Skip(1), (from, to) => from.KilometresTo(to)).Sum();

    private static double[,] DistancesBetween(GeoPoint[] points)
    {
        var distances = new double[points.Length, points.Length];
        for (var one = 0; one < points.Length; one++)
            for (var other = 0; other < one; other++)
                distances[one, other] = distances[other, one] = points[one].KilometresTo(points[other]);
        return distances;
    }

    private static int[] NearestFirst(double[,] distances)
    {
        var walk = Enumerable.Range(0, distances.GetLength(0)).ToArray();
        for (var at = 1; at < walk.Length; at++)
        {
            var nearest = at;
            for (var other = at + 1; other < walk.Length; other++)
                if (distances[walk[at - 1], walk[other]] < distances[walk[at - 1], walk[nearest]]) nearest = other;
            (walk[at], walk[nearest]) = (walk[nearest], walk[at]);
        }
        return walk;
    }

    // Reverses a stretch of the walk wherever that makes it shorter, until nothing helps. The start stays the start.
    private static int[] Untangle(int[] walk, double[,] distances)
    {
        for (var shorter = true; shorter;)
        {
            shorter = false;
            for (var first = 1; first < walk.Length - 1; first++)
                for (var last = first + 1; last < walk.Length; last++)
                {
                    if (Gain(walk, distances, first, last) <= Step) continue;
                    Array.Reverse(walk, first, last - first + 1);
                    shorter = true;
                }
        }
        return walk;
    }

    private static double Gain(int[] walk, double[,] distances, int first, int last)
    {
        var before = distances[walk[first - 1], walk[first]];
        var after = distances[walk[first - 1], walk[last]];
        if (last == walk.Length - 1) return before - after;
        return before + distances[walk[last], walk[last + 1]] - after - distances[walk[first], walk[last + 1]];
    }
}
