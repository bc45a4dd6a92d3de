using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Bo, wijkwerker, writes down where a board hangs and whom it serves.</summary>
public sealed class BoHangsABoard(PortalHost portal) : Journey(portal), IClassFixture<PortalHost>
{
    [Fact]
    public async Task Buurten_are_found_by_two_letters_and_taken_off_again_by_keys_alone()
    {
        var bo = await OpenAsync("/prikborden/de-kooi/wijzig");
        await StepAsync(bo, "Voor wie is het?");
        var before = await ChipsAsync(bo);
        Assert.Contains("De Kooi", before);
        var words = bo.GetByRole(AriaRole.Combobox);
        await words.FocusAsync();

        await bo.Keyboard.TypeAsync("sl");
        await bo.GetByRole(AriaRole.Option, new() { Name = "Slaaghwijk" }).WaitForAsync();
        Assert.Equal("true", await words.GetAttributeAsync("aria-expanded"));
        await bo.Keyboard.PressAsync("ArrowDown");
        await bo.Keyboard.PressAsync("Enter");
        Assert.Equal([.. before.Append("Slaaghwijk").Order()], (await ChipsAsync(bo)).Order());
        await bo.ReadsAsync("Slaaghwijk is erbij.");

        var remove = bo.GetByRole(AriaRole.Button, new() { Name = "Haal weg: Slaaghwijk" });
        await remove.FocusAsync();
        await bo.Keyboard.PressAsync("Enter");
        Assert.Equal(before, await ChipsAsync(bo));

        await words.FocusAsync();
        await bo.Keyboard.TypeAsync("slaa");
        await bo.Keyboard.PressAsync("Enter");
        await bo.PressAsync("Bewaren");
        await bo.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Slaaghwijk", Exact = true }).First.WaitForAsync();
    }

    [Fact]
    public async Task A_press_on_the_map_sets_the_place_and_the_arrows_move_it()
    {
        var bo = await OpenAsync("/prikborden/de-kooi/wijzig");
        var (field, map) = (bo.GetByLabel("Plek op de kaart"), bo.GetByRole(AriaRole.Application));
        var before = await field.InputValueAsync();
        await map.ScrollIntoViewIfNeededAsync();
        var area = (await map.Locator("[data-name='Slaaghwijk']").BoundingBoxAsync())!;

        await bo.Mouse.ClickAsync(area.X + area.Width / 2, area.Y + area.Height / 2);
        await bo.ReadsAsync("De speld staat in Slaaghwijk.");
        var pressed = PlaceIn(await field.InputValueAsync());
        Assert.NotEqual(before, await field.InputValueAsync());
        Assert.InRange(pressed.North, 52.170, 52.190);

        await map.FocusAsync();
        await bo.Keyboard.PressAsync("ArrowUp");
        await bo.Keyboard.PressAsync("ArrowRight");
        var moved = PlaceIn(await field.InputValueAsync());
        Assert.True(moved.North > pressed.North && moved.East > pressed.East);

        await map.ClickAsync(new() { Position = new() { X = 4, Y = 4 } });
        await bo.ReadsAsync("Dat is niet in Leiden. De speld blijft staan.");
        Assert.Equal(moved, PlaceIn(await field.InputValueAsync()));
    }

    [Fact]
    public async Task Just_across_the_edge_is_allowed_on_the_map_as_it_is_when_it_is_saved()
    {
        var bo = await OpenAsync("/prikborden/de-kooi/wijzig");
        var (field, map) = (bo.GetByLabel("Plek op de kaart"), bo.GetByRole(AriaRole.Application));

        // 100 metres west of the farthest corner of Leiden; one step of the keys is some forty.
        var corner = Leiden().MinBy(place => place.Longitude);
        var degree = corner.KilometresTo(corner with { Longitude = corner.Longitude + 1 });
        var outside = corner with { Longitude = corner.Longitude - 0.1 / degree };
        await field.FillAsync(FormattableString.Invariant($"{outside.Latitude:0.0000}, {outside.Longitude:0.0000}"));
        var typed = PlaceIn(await field.InputValueAsync());
        await map.FocusAsync();
        await bo.Keyboard.PressAsync("ArrowLeft");
        await bo.ReadsAsync("De speld staat in");
        var moved = PlaceIn(await field.InputValueAsync());
        Assert.True(moved.East < typed.East);

        await bo.Keyboard.PressAsync("Shift+ArrowLeft");
        await bo.ReadsAsync("Dat is niet in Leiden. De speld blijft staan.");
        Assert.Equal(moved, PlaceIn(await field.InputValueAsync()));
        await bo.PressAsync("Bewaren");
        Assert.DoesNotContain("/wijzig", bo.Url);
    }

    private IEnumerable<GeoPoint> Leiden() =>
        Portal.Get<NeighbourhoodDirectory>().Map.In(new MunicipalityCode("GM0546"))
            .SelectMany(here => NeighbourhoodOutlines.Of(here.Code)).SelectMany(ring => ring);

    [Fact]
    public async Task A_press_at_the_foot_of_the_pin_changes_nothing_but_a_hair()
    {
        var bo = await OpenAsync("/prikborden/de-kooi/wijzig");
        var field = bo.GetByLabel("Plek op de kaart");
        var before = PlaceIn(await field.InputValueAsync());
        await bo.GetByRole(AriaRole.Application).ScrollIntoViewIfNeededAsync();
        var pin = (await bo.GetByRole(AriaRole.Application).Locator(".pin").BoundingBoxAsync())!;

        await bo.Mouse.ClickAsync(pin.X + pin.Width / 2, pin.Y + pin.Height - 2);

        await bo.ReadsAsync("De speld staat in ");
        var after = PlaceIn(await field.InputValueAsync());
        Assert.Equal(before.North, after.North, 0.001);
        Assert.Equal(before.East, after.East, 0.001);
    }

    [Fact]
    public async Task The_step_with_the_first_thing_that_is_wrong_opens_and_says_where_there_is_more()
    {
        var bo = await OpenAsync("/prikborden/de-kooi/wijzig");
        Assert.False(await bo.GetByRole(AriaRole.Group, new() { Name = "Hoe groot is de poster?" }).IsVisibleAsync());
        await StepAsync(bo, "De poster");
        await bo.WriteAsync("Nummer op de poster", "12");
        await StepAsync(bo, "Langskomen en afspreken");
        await bo.WriteAsync("Wanneer is de ambassadeur er?", new string('x', 121));
        await bo.PressAsync("Bewaren");

        Assert.Equal("12", await bo.GetByLabel("Nummer op de poster").InputValueAsync());
        Assert.True(await bo.GetByLabel("Nummer op de poster").IsVisibleAsync());
        Assert.Equal(2, await bo.GetByRole(AriaRole.Button, new() { NameRegex = new("klopt nog niet") }).CountAsync());
        await StepAsync(bo, "Langskomen en afspreken");
        Assert.True(await bo.Locator("main .error:visible").IsVisibleAsync());
    }

    [Fact]
    public async Task A_new_board_is_hung_in_four_steps()
    {
        var bo = await OpenAsync("/prikborden/nieuw");
        Assert.False(await bo.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).IsVisibleAsync());
        await bo.WriteAsync("Naam van het prikbord", "De Nieuwe Hoek");
        await bo.GetByLabel("Adres", new() { Exact = true }).FillAsync("Valkenpad 7, Leiden");
        await bo.PressAsync("Verder");
        Assert.Equal("Voor wie is het?", await bo.EvaluateAsync<string>("document.activeElement.textContent"));
        await bo.GetByRole(AriaRole.Combobox).FillAsync("slaag");
        await bo.GetByRole(AriaRole.Option, new() { Name = "Slaaghwijk" }).ClickAsync();
        await bo.PressAsync("Verder");
        await bo.PressAsync("Terug");
        Assert.Equal(["Slaaghwijk"], await ChipsAsync(bo));
        await bo.PressAsync("Verder");
        await bo.PressAsync("Verder");
        await bo.PressAsync("Bewaren");

        await bo.WaitForURLAsync("**/prikborden/de-nieuwe-hoek");
    }

    [Fact]
    public async Task Without_scripts_all_of_it_stands_under_each_other_and_is_saved_as_well()
    {
        var bo = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/prikborden/de-kooi/wijzig");
        Assert.Equal(0, await bo.GetByRole(AriaRole.Application).CountAsync());
        await bo.GetByRole(AriaRole.Checkbox, new() { Name = "Groenoord" }).CheckAsync();
        await bo.WriteAsync("Plek op de kaart", "52.1665, 4.5093");
        await bo.PressAsync("Bewaren");

        await bo.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Groenoord", Exact = true }).First.WaitForAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync(address);
        return bo;
    }

    private static Task StepAsync(IPage page, string step) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Stappen" }).GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();

    private static async Task<IReadOnlyList<string>> ChipsAsync(IPage page) =>
        await page.GetByRole(AriaRole.List, new() { Name = "Gekozen buurten" }).Locator("span").AllInnerTextsAsync();

    private static (double North, double East) PlaceIn(string field)
    {
        var parts = field.Split(", ").Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0], parts[1]);
    }
}
