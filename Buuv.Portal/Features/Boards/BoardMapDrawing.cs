using System.Text;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Features.Boards;

/// <summary>A pin on the map.</summary>
/// <param name="X">Where the pin stands, which is beside its board where boards are close together.</param>
/// <param name="PlaceX">Where the board is.</param>
public sealed record MapPin(int Number, NoticeBoard Board, int X, int Y, int PlaceX, int PlaceY)
{
    public bool StandsAside => Math.Abs(X - PlaceX) + Math.Abs(Y - PlaceY) > BoardMapDrawing.PinRadius / 2;
}

/// <summary>A municipality drawn small: the outlines of its neighbourhoods and a numbered pin for each board. In its own units, a thousand
/// wide.</summary>
public sealed record BoardMapDrawing(int Height, IReadOnlyList<string> Outlines, IReadOnlyList<MapPin> Pins)
{
    public const int Width = 1000;

    /// <summary>So large that a finger finds it on a phone.</summary>
    public const int PinRadius = 39;

    /// <summary>Left free around what is drawn.</summary>
    public const int Edge = PinRadius + 6;

    private const int Apart = 2 * PinRadius + 4;

    /// <returns>Null for a municipality we have no outlines of.</returns>
    /// <param name="boards">In the order of the list they are numbered by.</param>
    public static BoardMapDrawing? Of(IEnumerable<Neighbourhood> neighbourhoods, IReadOnlyList<NoticeBoard> boards)
    {
        var rings = neighbourhoods
            .Select(neighbourhood => NeighbourhoodOutlines.Of(neighbourhood.Code))
            .Where(outline => outline.Count > 0)
            .ToList();
        if (rings.Count == 0 || boards.Count == 0)
            return null;
        var scale = MapScale.Round([
            .. rings.SelectMany(outline => outline).SelectMany(ring => ring),
            .. boards.Select(board => board.Location),
        ]);
        var places = boards.Select(board => scale.Place(board.Location)).ToArray();
        var pins = MoveApart(places, scale.Height);
        return new(
            scale.Height,
            [.. rings.Select(outline => PathOf(outline, scale))],
            [
                .. boards.Select(
                    (board, at) => new MapPin(at + 1, board, (int)pins[at].X, (int)pins[at].Y, (int)places[at].X, (int)places[at].Y)
                ),
            ]
        );
    }

    internal static string PathOf(IReadOnlyList<GeoPoint[]> outline, MapScale scale)
    {
        var path = new StringBuilder();
        foreach (var ring in outline)
        {
            path.Append('M');
            path.AppendJoin(' ', ring.Select(scale.Place).Select(point => $"{(int)point.X},{(int)point.Y}"));
            path.Append('Z');
        }
        return path.ToString();
    }

    // Pins that overlap push each other aside until none does, or long enough has been tried. The same boards always give the same map.
    private static (double X, double Y)[] MoveApart((double X, double Y)[] places, int height)
    {
        const int tries = 400;
        var pins = places.ToArray();
        var overlaps = true;
        for (var attempt = 0; overlaps && attempt < tries; attempt++)
        {
            overlaps = false;
            for (var one = 0; one < pins.Length; one++)
                for (var other = 0; other < one; other++)
                {
                    var (x, y) = (pins[one].X - pins[other].X, pins[one].Y - pins[other].Y);
                    var distance = Math.Sqrt(x * x + y * y);
                    if (distance >= Apart) continue;
                    overlaps = true;
                    // Two boards in one building: each in a direction of its own.
                    if (distance < 1) (x, y, distance) = (Math.Cos(one), Math.Sin(one), 1);
                    var push = (Apart - distance + 1) / 2 / distance;
                    pins[one] = Inside(pins[one].X + x * push, pins[one].Y + y * push, height);
                    pins[other] = Inside(pins[other].X - x * push, pins[other].Y - y * push, height);
                }
        }
        return pins;
    }

    private static (double X, double Y) Inside(double x, double y, int height) =>
        (Math.Clamp(x, Edge, Width - Edge), Math.Clamp(y, Edge, height - Edge));
}
