using System.Globalization;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Features.Boards;

/// <summary>A neighbourhood on the map.</summary>
/// <param name="Outline">Path of its outline.</param>
internal sealed record MapArea(string Code, string Name, string Outline);

/// <summary>A municipality on which a place can be pressed.</summary>
/// <param name="Boards">Where boards hang, in units of the map.</param>
internal sealed record PlaceMap(MapScale Scale, IReadOnlyList<MapArea> Areas, IReadOnlyList<(int X, int Y)> Boards)
{
    /// <returns>Null for a municipality we have no outlines of.</returns>
    public static PlaceMap? Of(IReadOnlyList<Neighbourhood> neighbourhoods, IReadOnlyList<NoticeBoard> boards)
    {
        var drawn = neighbourhoods
            .Select(neighbourhood => (Neighbourhood: neighbourhood, Rings: NeighbourhoodOutlines.Of(neighbourhood.Code)))
            .Where(one => one.Rings.Count > 0)
            .ToList();
        if (drawn.Count == 0) return null;
        var scale = MapScale.Round([
            .. drawn.SelectMany(one => one.Rings).SelectMany(ring => ring),
            .. boards.Select(board => board.Location),
        ]);
        return new(
            scale,
            [
                .. drawn.Select(one => new MapArea(
                    one.Neighbourhood.Code.Value,
                    one.Neighbourhood.Name,
                    BoardMapDrawing.PathOf(one.Rings, scale)
                )),
            ],
            [.. boards.Select(board => scale.Place(board.Location)).Select(place => ((int)place.X, (int)place.Y))]
        );
    }

    /// <summary>What a script needs to go from a press to degrees: west, north, units of a degree east and north, and the edge; and the
    /// units that a place may lie outside of the municipality, as <see cref="TownPlaces"/> has it.</summary>
    public string ForScript =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Scale.West} {Scale.North} {Scale.Narrowed * Scale.PerDegree} {Scale.PerDegree} {BoardMapDrawing.Edge} {Across:0.##}"
        );

    private double Across
    {
        get
        {
            var north = new GeoPoint(Scale.North, Scale.West);
            var degree = north.KilometresTo(north with { Latitude = Scale.North - 1 });
            return TownPlaces.AcrossTheStreet / degree * Scale.PerDegree;
        }
    }
}
