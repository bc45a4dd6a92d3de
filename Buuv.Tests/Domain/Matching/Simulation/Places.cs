using Buuv.Domain.Neighbourhoods;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>The neighbourhoods of a simulated town, in a square; each quarter of it is a district.</summary>
public sealed class Places
{
    private readonly int[] apart;

    /// <param name="hectometres">Between two that lie side by side.</param>
    public Places(int side, int hectometres)
    {
        All =
        [
            .. Enumerable.Range(0, side * side).Select(at =>
            {
                var code = $"BU0000{at:0000}";
                var place = new Neighbourhood(new(code), $"Buurt {at}", $"buurt-{at}", new("GM0000"));
                place.Update(place.Name, new($"WK0000{DistrictOf(at, side):00}"), default, []);
                return place;
            }),
        ];
        apart =
        [
            .. from one in Enumerable.Range(0, All.Count)
               from other in Enumerable.Range(0, All.Count)
               select (int)(hectometres * Math.Sqrt(Math.Pow(one / side - other / side, 2) + Math.Pow(one % side - other % side, 2))),
        ];
    }

    public IReadOnlyList<Neighbourhood> All { get; }

    public int Hectometres(int one, int other) => apart[one * All.Count + other];

    public bool IsWithin(Reach reach, int one, int other) => reach switch
    {
        Reach.Neighbourhood => one == other,
        Reach.District => All[one].District == All[other].District,
        _ => true,
    };

    private static int DistrictOf(int at, int side) => 2 * (at / side * 2 / side) + at % side * 2 / side;
}
