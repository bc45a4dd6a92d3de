using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Neighbourhoods;

/// <summary>Outlines of neighbourhoods that come with Buuv, to draw a small map: about a hundred metres precise, so of no use to find an
/// address. Facts of CBS and Kadaster (wijk- en buurtkaart 2022, CC BY 4.0). A municipality that is not in it has no map.</summary>
public static class NeighbourhoodOutlines
{
    private const string File = "Buuv.Portal.Platform.Neighbourhoods.outlines-leiden-leiderdorp.csv";

    // Stands in the file in whole thousandths of a degree, east before north.
    private const double PerDegree = 1000;

    private static readonly Lazy<Dictionary<NeighbourhoodCode, GeoPoint[][]>> Known = new(Read);

    /// <summary>The rings of a neighbourhood, most often one; none for a neighbourhood we have no outline of.</summary>
    public static IReadOnlyList<GeoPoint[]> Of(NeighbourhoodCode neighbourhood) => Known.Value.GetValueOrDefault(neighbourhood, []);

    private static Dictionary<NeighbourhoodCode, GeoPoint[][]> Read()
    {
        using var reader = new StreamReader(typeof(NeighbourhoodOutlines).Assembly.GetManifestResourceStream(File)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(';'))
            .ToDictionary(row => new NeighbourhoodCode(row[0]), row => row[1].Split('/').Select(Ring).ToArray());
    }

    private static GeoPoint[] Ring(string points) =>
        [
            .. points
                .Split(' ')
                .Select(point => point.Split(',').Select(int.Parse).ToArray())
                .Select(place => new GeoPoint(place[1] / PerDegree, place[0] / PerDegree)),
        ];
}
