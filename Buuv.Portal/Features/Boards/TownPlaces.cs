using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Features.Boards;

/// <summary>Whether a place lies in a municipality, as precisely as our outlines are.</summary>
internal static class TownPlaces
{
    /// <summary>Kilometres. Outlines are a hundred metres precise, and a board may hang just across the street that is the edge.</summary>
    public const double AcrossTheStreet = 0.3;

    /// <summary>Without outlines: no neighbourhood of ours is farther across, so this only finds what was mistyped.</summary>
    private const double FarFromEveryCentre = 10;

    public static bool Holds(MunicipalityCode town, NeighbourhoodMap map, GeoPoint place)
    {
        var here = map.In(town).ToList();
        var outlines = here.Select(neighbourhood => new Outline(NeighbourhoodOutlines.Of(neighbourhood.Code)))
            .Where(outline => outline.Rings.Count > 0)
            .ToList();
        return outlines.Count == 0
            ? here.Any(neighbourhood => neighbourhood.Centre.KilometresTo(place) <= FarFromEveryCentre)
            : outlines.Any(outline => outline.Holds(place) || outline.KilometresToEdge(place) <= AcrossTheStreet);
    }
}
