using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Boards;

namespace Buuv.Tests.Features.Boards;

public sealed class BoardMapTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("leiden")]
    [InlineData("leiderdorp")]
    public void Every_buurt_has_an_outline_and_every_board_a_pin_with_its_number(string town)
    {
        var neighbourhoods = Buurten(town);
        var map = BoardMapDrawing.Of(neighbourhoods, [.. neighbourhoods.Select(BoardIn)])!;
        Assert.Equal(neighbourhoods.Count, map.Outlines.Count);
        Assert.Equal(Enumerable.Range(1, neighbourhoods.Count), map.Pins.Select(pin => pin.Number));
        Assert.All(map.Pins, pin => Assert.True(pin.X is > 0 and < BoardMapDrawing.Width && pin.Y > 0 && pin.Y < map.Height));
        Assert.True(map.Outlines.Sum(outline => outline.Length) < 20 * 1024);
    }

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var leiden = Buurten("leiden");
        var (north, south) = (
            leiden.MaxBy(neighbourhood => neighbourhood.Centre.Latitude)!,
            leiden.MinBy(neighbourhood => neighbourhood.Centre.Latitude)!
        );
        var map = BoardMapDrawing.Of(leiden, [BoardIn(north), BoardIn(south)])!;
        Assert.True(map.Pins[0].Y < map.Pins[1].Y);
        Assert.Equal(north.Centre.Longitude < south.Centre.Longitude, map.Pins[0].X < map.Pins[1].X);
    }

    [Fact]
    public void Boards_in_one_building_can_each_be_pointed_at()
    {
        var leiden = Buurten("leiden");
        var pins = BoardMapDrawing.Of(leiden, [.. Enumerable.Repeat(leiden[0], 5).Select(BoardIn)])!.Pins;
        foreach (var one in pins)
            foreach (var other in pins.Where(other => other.Number < one.Number))
                Assert.True(Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2)) >= 2 * BoardMapDrawing.PinRadius);
        Assert.Contains(pins, pin => pin.StandsAside);
    }

    [Fact]
    public void A_town_without_outlines_or_boards_has_no_map()
    {
        var haarlem = Buurten("haarlem");
        Assert.Null(BoardMapDrawing.Of(haarlem, [BoardIn(haarlem[0])]));
        Assert.Null(BoardMapDrawing.Of(Buurten("leiden"), []));
    }

    private List<Neighbourhood> Buurten(string town) => [.. database.Map.In(database.Map.FindMunicipality(town)!.Code)];

    private static NoticeBoard BoardIn(Neighbourhood neighbourhood) =>
        NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                null,
                neighbourhood.Municipality,
                new(neighbourhood.Name, null, "Straat 1", neighbourhood.Centre, [neighbourhood.Code])
            )
            .Value;
}
