using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Bo, wijkwerker, arranges the poster of De Kooi before it is printed.</summary>
public sealed class BoArrangesTheWeek(PortalHost portal) : Journey(portal), IClassFixture<PortalHost>
{
    private const string Edition = "/prikborden/de-kooi/editie";

    [Fact]
    public async Task The_dots_take_the_focus_and_the_arrow_keys_move_a_note_which_the_picture_follows()
    {
        var bo = await OpenAsync();
        var before = await NumbersAsync(bo);
        await PictureShowsAsync(bo, before);
        await Grip(bo, 0).FocusAsync();

        await bo.Keyboard.PressAsync("ArrowDown");
        await bo.ReadsAsync($"Plek 2 van {before.Count}");
        await bo.Keyboard.PressAsync("End");
        await bo.ReadsAsync($"Plek {before.Count} van {before.Count}");

        List<string> moved = [.. before.Skip(1), before[0]];
        Assert.Equal(moved, await NumbersAsync(bo));
        Assert.True(await Grip(bo, before.Count - 1).EvaluateAsync<bool>("grip => grip === document.activeElement"));
        await PictureShowsAsync(bo, moved);
        await bo.ReadsAsync("Nog niet bewaard.");

        await bo.PressAsync("Bewaren");
        Assert.Equal(moved, await NumbersAsync(bo));
        await PictureShowsAsync(bo, moved);
        Assert.Contains("Met de hand gekozen", await Rows(bo).Last.InnerTextAsync());
        Assert.DoesNotContain("Met de hand gekozen", await Rows(bo).First.InnerTextAsync());
    }

    [Fact]
    public async Task A_note_is_dragged_by_its_dots_and_put_back_by_escape()
    {
        var bo = await OpenAsync();
        var before = await NumbersAsync(bo);

        await DragAsync(bo, 0, 2, drop: false);
        await bo.Keyboard.PressAsync("Escape");
        await bo.Mouse.UpAsync();
        Assert.Equal(before, await NumbersAsync(bo));

        await DragAsync(bo, 0, 2);
        List<string> moved = [before[1], before[2], before[0], .. before.Skip(3)];
        Assert.Equal(moved, await NumbersAsync(bo));
        await PictureShowsAsync(bo, moved);
    }

    [Fact]
    public async Task What_is_ticked_off_leaves_the_picture_and_nothing_is_kept_until_it_is_saved()
    {
        var bo = await OpenAsync();
        var before = await NumbersAsync(bo);

        await Rows(bo).First.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await Assertions.Expect(bo.FrameLocator(".pictures iframe").Locator(".cards")).Not.ToContainTextAsync(before[0]);

        Assert.Equal(before, await NumbersAsync(await OpenAsync()));
    }

    [Fact]
    public async Task Every_note_says_why_it_is_there_or_why_not()
    {
        var bo = await OpenAsync(scripts: false);
        foreach (var row in await Rows(bo).AllAsync()) Assert.Matches("Waarom wel:\\s*\\S", await row.InnerTextAsync());
        var others = bo.Locator("ul.draft > li").Filter(new() { Has = bo.GetByRole(AriaRole.Checkbox) });
        Assert.NotEqual(0, await others.CountAsync());
        foreach (var row in await others.AllAsync()) Assert.Matches("Waarom niet:\\s*\\S", await row.InnerTextAsync());
    }

    [Fact]
    public async Task Without_scripts_the_buttons_move_a_note_and_the_picture_is_there_as_well()
    {
        var bo = await OpenAsync(scripts: false);
        var before = await NumbersAsync(bo);
        Assert.Equal(0, await bo.Locator(".grip:visible").CountAsync());

        await Rows(bo).First.GetByRole(AriaRole.Button, new() { NameRegex = new("^Later") }).ClickAsync();

        List<string> moved = [before[1], before[0], .. before.Skip(2)];
        Assert.Equal(moved, await NumbersAsync(bo));
        await PictureShowsAsync(bo, moved);
    }

    private async Task<IPage> OpenAsync(bool scripts = true)
    {
        var bo = await Portal.VisitAsync(scripts: scripts);
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync(Edition);
        return bo;
    }

    private static ILocator Rows(IPage page) => page.Locator("ol.draft > li");

    private static ILocator Grip(IPage page, int row) =>
        Rows(page).Nth(row).GetByRole(AriaRole.Button, new() { NameRegex = new("^Verplaats: ") });

    private static async Task<List<string>> NumbersAsync(IPage page) => [.. await Rows(page).Locator("label b").AllInnerTextsAsync()];

    private static Task PictureShowsAsync(IPage page, IReadOnlyList<string> numbers) =>
        Assertions.Expect(page.FrameLocator(".pictures iframe").Locator(".card .number b")).ToHaveTextAsync(numbers);

    private static async Task DragAsync(IPage page, int from, int to, bool drop = true)
    {
        var (start, end) = ((await Grip(page, from).BoundingBoxAsync())!, (await Rows(page).Nth(to).BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(start.X + start.Width / 2, start.Y + start.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(start.X + start.Width / 2, end.Y + end.Height - 4, new() { Steps = 8 });
        if (drop) await page.Mouse.UpAsync();
    }
}
