using Buuv.Domain.Neighbourhoods;

namespace Buuv.Tests.Domain.Neighbourhoods;

public sealed class OutlineTests
{
    // A square of some 1.1 by 0.7 kilometres with a hole in the middle.
    private static readonly Outline Square = new([
        [new(52.10, 4.50), new(52.10, 4.51), new(52.11, 4.51), new(52.11, 4.50)],
        [new(52.104, 4.504), new(52.104, 4.506), new(52.106, 4.506), new(52.106, 4.504)],
    ]);

    [Theory]
    [InlineData(52.102, 4.502, true)]
    [InlineData(52.109, 4.509, true)]
    [InlineData(52.105, 4.505, false)]
    [InlineData(52.115, 4.505, false)]
    [InlineData(52.105, 4.515, false)]
    [InlineData(52.105, 4.495, false)]
    public void A_place_inside_is_held_and_one_outside_or_in_a_hole_is_not(double latitude, double longitude, bool holds) =>
        Assert.Equal(holds, Square.Holds(new(latitude, longitude)));

    [Fact]
    public void The_way_to_the_edge_is_the_shortest_to_any_side()
    {
        Assert.Equal(0.556, Square.KilometresToEdge(new(52.115, 4.505)), 0.01);
        Assert.Equal(0.342, Square.KilometresToEdge(new(52.102, 4.515)), 0.01);
        Assert.Equal(double.PositiveInfinity, new Outline([]).KilometresToEdge(new(52.1, 4.5)));
    }
}
