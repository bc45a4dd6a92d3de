using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Buuv.Tests.Features.Boards;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J5, first half. Bo, wijkwerker, makes this week's poster for De Kooi.</summary>
public sealed partial class BoPrintsTheWeek(PortalHost portal) : Journey(portal), IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_few_presses_lead_from_the_desk_to_the_poster_on_paper()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        Assert.Equal("/werkplek", new Uri(bo.Url).AbsolutePath);
        await bo.ToDeskAsync("Prikborden");
        Assert.Equal("/werkplek/prikborden", new Uri(bo.Url).AbsolutePath);

        await bo.FollowAsync("De Kooi");
        await bo.FollowAsync("Bekijk de poster");
        await TitleOnPaperAsync(bo);
        var pdf = await (await bo.RunAndWaitForDownloadAsync(() => bo.PressAsync("PDF maken"))).PathAsync();

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken), 0, 5));
    }

    [Fact]
    public async Task All_posters_of_the_town_come_in_one_file_within_three_presses()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        var presses = 0;
        Task PressAsync(ILocator what)
        {
            presses++;
            return what.ClickAsync();
        }

        await PressAsync(bo.GetByRole(AriaRole.Link, new() { NameRegex = new("^Prikborden") }).First);
        var all = bo.GetByRole(AriaRole.Button, new() { NameRegex = AllPosters() });
        var many = int.Parse(AllPosters().Match(await all.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
        var boards = await bo.Locator(".board-name a").AllInnerTextsAsync();
        var pdf = await (await bo.RunAndWaitForDownloadAsync(() => PressAsync(all))).PathAsync();

        Assert.InRange(presses, 1, 3);
        using var printed = new PrintedPoster(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
        var pages = int.Parse(printed.Info()["Pages"].Single(), CultureInfo.InvariantCulture);
        Assert.InRange(pages, many, 4 * many);
        var words = string.Join('\n', Enumerable.Range(1, pages).Select(printed.Words));
        Assert.Equal(many, boards.Count);
        Assert.All(boards, board => Assert.Contains(board, words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Chosen_boards_are_printed_while_bo_does_something_else_and_the_file_waits()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/werkplek/prikborden?gemeente=leiden&orde=naam");
        var pick = bo.GetByRole(AriaRole.Checkbox, new() { Name = "Kies De Kooi" });
        await Assertions.Expect(bo.GetByRole(AriaRole.Checkbox, new() { Name = "Kies alles" })).ToBeVisibleAsync();
        await pick.FocusAsync();
        await bo.Keyboard.PressAsync("Space");
        await bo.ReadsAsync("1 bord gekozen");
        await bo.PressAsync("Maak de poster");
        await bo.GotoAsync("/werkplek");
        await bo.GotoAsync("/werkplek/prikborden");
        await bo.ReadsAsync("Je bestand is klaar");

        var pdf = await (await bo.RunAndWaitForDownloadAsync(() => bo.FollowAsync("Bewaar het bestand"))).PathAsync();

        using (var printed = new PrintedPoster(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken)))
            Assert.Contains("De Kooi", printed.Words(1), StringComparison.OrdinalIgnoreCase);
        await bo.PressAsync("Ruim op");
        await Assertions.Expect(bo.GetByText("Je bestand is klaar")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Bad_answers_on_the_way_do_not_end_the_asking_and_somebody_signed_out_is_told()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        var (asked, status) = (0, 503);
        await bo.RouteAsync("**/werkplek/print", async route =>
        {
            asked++;
            if (asked == 1) await route.AbortAsync();
            else if (asked < 4) await route.FulfillAsync(new() { Status = asked == 2 ? 503 : 429 });
            else if (status != 503) await route.FulfillAsync(new() { Status = status });
            else await route.ContinueAsync();
        });
        await bo.GotoAsync("/werkplek/prikborden?gemeente=leiden");
        await bo.GetByRole(AriaRole.Button, new() { NameRegex = AllPosters() }).ClickAsync();
        await bo.Locator("[data-state=ready]").WaitForAsync(new() { Timeout = 90_000 });
        Assert.True(asked >= 4, $"Asked {asked} times");
        await bo.PressAsync("Ruim op");

        (asked, status) = (4, 401);
        await bo.GotoAsync("/werkplek/prikborden?gemeente=leiden");
        await bo.GetByRole(AriaRole.Button, new() { NameRegex = AllPosters() }).ClickAsync();
        await Assertions.Expect(bo.Locator("[data-print] .error")).ToContainTextAsync("niet meer ingelogd");
        await Assertions.Expect(bo.Locator("[data-print] progress")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_printed_stays_and_a_new_poster_can_leave_a_note_off_and_put_it_back()
    {
        var bo = await Portal.VisitAsync(scripts: false);
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/prikborden/de-kooi/poster");
        await bo.RunAndWaitForDownloadAsync(() => bo.PressAsync("PDF maken"));
        var title = await TitleOnPaperAsync(bo);
        var onPaper = bo.GetByRole(AriaRole.Main).GetByText(title);

        await bo.FollowAsync("Berichten wisselen");
        await bo.PressAsync("Nieuwe poster voor deze week");
        await bo.GetByRole(AriaRole.Checkbox, new() { Name = title }).First.UncheckAsync();
        await bo.PressAsync("Bewaren");
        Assert.False(await bo.GetByRole(AriaRole.Checkbox, new() { Name = title }).First.IsCheckedAsync());
        await bo.GotoAsync("/prikborden/de-kooi/poster");
        Assert.Equal(0, await onPaper.CountAsync());

        await bo.GotoAsync("/prikborden/de-kooi/editie");
        await bo.PressAsync("Terug naar het voorstel");
        await bo.GotoAsync("/prikborden/de-kooi/poster");
        await onPaper.WaitForAsync();
    }

    [Fact]
    public async Task Anybody_may_look_at_a_poster()
    {
        var visitor = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await visitor.GotoAsync("/prikborden/de-kooi");

        await visitor.FollowAsync("Bekijk de poster");

        await TitleOnPaperAsync(visitor);
    }

    // Which of the posts are on the sheet differs from street to street: any of them will do.
    private static Task<string> TitleOnPaperAsync(IPage page) =>
        page.GetByRole(AriaRole.Main).Locator("li.card h2").First.InnerTextAsync();

    [GeneratedRegex(@"^Maak alle (\d+) posters$")]
    private static partial Regex AllPosters();
}
