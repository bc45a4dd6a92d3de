using System.Diagnostics;
using Microsoft.Playwright;

namespace Buuv.Tests.Features.Feed;

/// <summary>What a reader of a buurt page sees happen, in a real browser.</summary>
[NeedsChromium]
public sealed class LivePageTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string FirstNote = ".notes > li:first-child";

    [Fact]
    public async Task New_notes_wait_behind_a_button_and_move_nothing()
    {
        for (var posts = 0; posts < 12; posts++) await portal.PlaceAsync($"Bericht dat er al hing {posts}");
        var page = await WatchAsync();
        await page.EvaluateAsync("scrollTo(0, 600)");
        var before = await PositionsAsync(page);

        var post = await portal.PlaceAsync("Wie heeft een boormachine");
        await page.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).WaitForAsync();
        await portal.PlaceAsync("Wie past op de kat");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "2 nieuwe berichten" });
        await button.WaitForAsync();

        Assert.Equal(before, await PositionsAsync(page));
        Assert.Equal("(2) Slaaghwijk", await page.TitleAsync());

        await button.ClickAsync();
        Assert.Contains("Wie past op de kat", await page.Locator(FirstNote).InnerTextAsync());
        Assert.True(await page.Locator($"{FirstNote} a").EvaluateAsync<bool>("link => link === document.activeElement"));
        Assert.Equal(1, await page.Locator($"#note-leiden-{post.Number}").CountAsync());
        Assert.Equal("Slaaghwijk", await page.TitleAsync());
        Assert.Equal(0, await page.Locator(".new button").CountAsync());
    }

    [Fact]
    public async Task A_changed_note_changes_where_it_hangs()
    {
        var post = await portal.PlaceAsync("Wie helpt met verven");
        var page = await WatchAsync();

        await portal.ChangeAsync(post.Id, "Wie helpt met behangen");

        await page.Locator($"#note-leiden-{post.Number}", new() { HasText = "Wie helpt met behangen" }).WaitForAsync();
    }

    [Fact]
    public async Task A_note_that_leaves_makes_way_for_a_card_of_the_same_size()
    {
        var post = await portal.PlaceAsync("Wie heeft er een trap over");
        var page = await WatchAsync();
        var note = page.Locator($"#note-leiden-{post.Number}");
        var before = await PositionsAsync(page);

        await portal.WithdrawAsync(post.Id);
        await note.GetByText("Dit bericht hangt er niet meer.").WaitForAsync();

        Assert.DoesNotContain("Wie heeft er een trap over", await note.InnerTextAsync());
        Assert.Equal(0, await note.GetByRole(AriaRole.Link).CountAsync());
        Assert.Equal(before, await PositionsAsync(page));
    }

    [Fact]
    public async Task A_restarted_server_is_found_again_within_ten_seconds_and_nothing_is_missed()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-restart-");
        var port = LivePortal.FreePort();
        var first = LivePortal.At(folder.FullName, port);
        var page = await (await Chromium.NewContextAsync()).NewPageAsync();
        await page.GotoAsync($"{first.Address}/proef/slaaghwijk");
        await AliveAsync(page, first);
        await first.DisposeAsync();
        await page.WaitForTimeoutAsync(4_000);

        await using var second = LivePortal.At(folder.FullName, port);
        var back = Stopwatch.StartNew();
        await second.PlaceAsync("Geplaatst voor de pagina terug was");
        await page.GetByRole(AriaRole.Button, new() { Name = "2 nieuwe berichten" }).WaitForAsync(new() { Timeout = 10_000 });

        Assert.True(back.Elapsed < TimeSpan.FromSeconds(10));
        await second.PlaceAsync("Geplaatst erna");
        await page.GetByRole(AriaRole.Button, new() { Name = "3 nieuwe berichten" }).WaitForAsync(new() { Timeout = 2_000 });
        await page.CloseAsync();
        folder.Delete(true);
    }

    [Fact]
    public async Task Which_note_was_solved_stands_on_its_card_and_is_said_aloud()
    {
        var post = await portal.PlaceAsync("Wie heeft er een ladder over");
        var page = await WatchAsync();

        await portal.HaveEnoughAsync(post.Id);
        await page.Locator($"#note-leiden-{post.Number}").GetByText("Er zijn al genoeg mensen gevonden.").WaitForAsync();

        Assert.Contains("Wie heeft er een ladder over", await page.Locator($"#note-leiden-{post.Number}").InnerTextAsync());
        Assert.Equal(
            "Wie heeft er een ladder over: Er zijn al genoeg mensen gevonden.",
            await page.Locator("[role=status][data-gone]").TextContentAsync()
        );
    }

    [Fact]
    public async Task Who_is_offline_sees_it_and_sees_when_it_is_over()
    {
        var page = await WatchAsync();
        await AliveAsync(page, portal);
        await page.Context.SetOfflineAsync(true);
        await page.GetByText("Je hebt geen internet. Dit hing er het laatst.").WaitForAsync();

        await page.Context.SetOfflineAsync(false);
        await page.GetByText("Je hebt geen internet.").WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = 20_000 });
    }

    [Theory]
    [InlineData("WebSocket = class extends WebSocket { constructor() { super('ws://127.0.0.1:9/'); } }")]
    [InlineData("WebSocket = class { constructor() { throw new Error('forbidden'); } }")]
    public async Task Where_sockets_are_blocked_the_page_asks_instead(string blocked)
    {
        var context = await Chromium.NewContextAsync();
        await context.AddInitScriptAsync(blocked);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/proef/slaaghwijk");

        await portal.PlaceAsync("Ook zonder socket");

        await page.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).WaitForAsync(new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task Without_scripts_the_notes_are_simply_there()
    {
        var post = await portal.PlaceAsync("Wie loopt er mee");
        var page = await (await Chromium.NewContextAsync(new() { JavaScriptEnabled = false })).NewPageAsync();

        await page.GotoAsync($"{portal.Address}/proef/slaaghwijk");

        Assert.Contains("Wie loopt er mee", await page.Locator($"#note-leiden-{post.Number}").InnerTextAsync());
    }

    private async Task<IPage> WatchAsync()
    {
        var page = await (await Chromium.NewContextAsync()).NewPageAsync();
        await page.GotoAsync($"{portal.Address}/proef/slaaghwijk");
        return page;
    }

    private static async Task AliveAsync(IPage page, LivePortal portal)
    {
        await portal.PlaceAsync("Een teken van leven");
        await page.GetByRole(AriaRole.Button, new() { Name = "1 nieuw bericht" }).WaitForAsync();
    }

    // Where every note on the page stands, and how far the reader scrolled.
    private static Task<string> PositionsAsync(IPage page) => page.EvaluateAsync<string>(
        "JSON.stringify([scrollY, ...[...document.querySelectorAll('.notes > li')].map(note => [note.offsetTop, note.offsetHeight])])");
}
