using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Boards;

public sealed class WalkingOrderTests
{
    // About the size of a town, some boards in one building.
    private static readonly Gen<GeoPoint> Places =
        from north in Gen.Choose(0, 60)
        from east in Gen.Choose(0, 60)
        select new GeoPoint(52.13 + north / 1000.0, 4.45 + east / 1000.0);

    private static readonly Arbitrary<GeoPoint[]> Towns = Places.ArrayOf().ToArbitrary();

    [Fact]
    public void Every_board_is_visited_once_and_the_first_stays_first() => Try(places =>
    {
        var walk = Walk(places);
        return walk.Order().SequenceEqual(Enumerable.Range(0, places.Length)) && (places.Length == 0 || walk[0] == 0);
    });

    [Fact]
    public void The_walk_is_never_longer_than_going_to_the_nearest_each_time() => Try(places =>
        Length(places, Walk(places)) <= Length(places, WalkingOrder.NearestFirst(Numbers(places), at => places[at])) + 1e-9);

    [Fact]
    public void No_stretch_is_left_that_is_shorter_the_other_way_round() => Try(places =>
    {
        var walk = Walk(places).ToArray();
        var length = Length(places, walk);
        for (var first = 1; first < walk.Length; first++)
            for (var last = first + 1; last < walk.Length; last++)
                if (Length(places, [.. walk[..first], .. walk[first..(last + 1)].Reverse(), .. walk[(last + 1)..]]) < length - 1e-5)
                    return false;
            return true;
        });

    [Fact]
    public void Who_goes_to_the_nearest_each_time_crosses_town_for_what_was_left_and_the_walk_does_not()
    {
        // One street; the start is near its middle, and a little nearer to one side each time.
        GeoPoint[] street = [new(52, 4.500), new(52, 4.501), new(52, 4.498), new(52, 4.506), new(52, 4.488)];
        Assert.True(Length(street, Walk(street)) < Length(street, WalkingOrder.NearestFirst(Numbers(street), at => street[at])));
    }

    [Fact]
    public void Four_hundred_boards_are_put_in_order_at_once()
    {
        var places = Places.Sample(400, new Rnd(11), 400).ToArray();
        Assert.Equal(places.Length, Walk(places).Distinct().Count());
    }

    private static void Try(Func<GeoPoint[], bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(30), Prop.ForAll(Towns, holds));

    private static IReadOnlyList<int> Walk(GeoPoint[] places) => WalkingOrder.Of(Numbers(places), at => places[at]);

    private static int[] Numbers(GeoPoint[] places) => [.. Enumerable.Range(0, places.Length)];

    private static double Length(GeoPoint[] places, IEnumerable<int> walk) => WalkingOrder.Kilometres(walk.Select(at => places[at]));
}
