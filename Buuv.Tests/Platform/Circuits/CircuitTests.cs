using System.Diagnostics;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Feed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Buuv.Tests.Platform.Circuits;

/// <summary>Pages that run in a circuit: they hear the same news, come back by themselves, and lose nothing that was typed.</summary>
[NeedsChromium]
public sealed class CircuitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restart_of_the_server_costs_nothing_that_was_typed(bool fell)
    {
        var folder = Directory.CreateTempSubdirectory("buuv-circuit-");
        var port = LivePortal.FreePort();
        var first = LivePortal.At(folder.FullName, port, fell);
        var page = await OpenAsync(first);
        await page.GetByLabel("Bericht").FillAsync("Zal ik dinsdag komen?");
        await first.DisposeAsync();
        await page.Locator("#components-reconnect-modal[open]").WaitForAsync();
        await page.WaitForTimeoutAsync(3_000);

        await using var second = LivePortal.At(folder.FullName, port);
        var back = Stopwatch.StartNew();
        await page.Locator("#components-reconnect-modal:not([open])")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 10_000 });
        await page.Locator("#alive", new() { HasText = "yes" }).WaitForAsync(new() { Timeout = 10_000 });
        Assert.True(back.Elapsed < TimeSpan.FromSeconds(10), $"It took {back.Elapsed}.");
        await Assertions.Expect(page.GetByLabel("Bericht")).ToHaveValueAsync("Zal ik dinsdag komen?");

        await page.GetByRole(AriaRole.Button, new() { Name = "Zeg het" }).ClickAsync();
        await page.Locator("#said", new() { HasText = "Zal ik dinsdag komen?" }).WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("#alive", new() { HasText = "yes" }).WaitForAsync();
        await Assertions.Expect(page.GetByLabel("Bericht")).ToHaveValueAsync("");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_planned_restart_keeps_the_call_that_is_open_with_what_was_typed_and_read_out()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-circuit-");
        var port = LivePortal.FreePort();
        var first = LivePortal.At(folder.FullName, port);
        var context = await SignInAsync(first);
        await first.JoinAsync("Ida");
        var (typing, reading) = (await PicksUpAsync(first, context, "Greet"), await PicksUpAsync(first, context, "Ida"));
        await typing.GetByLabel("In één zin").FillAsync("Wie leest mij de krant v");
        await reading.GetByRole(AriaRole.Radio, new() { Name = "Tuin" }).CheckAsync();
        await reading.GetByLabel("In één zin").FillAsync("Wie snoeit mijn heg?");
        await reading.GetByRole(AriaRole.Button, new() { Name = "Lees voor en plaats" }).ClickAsync();
        await reading.GetByLabel("De beller vindt dit goed").CheckAsync();

        await first.DisposeAsync();
        foreach (var page in new[] { typing, reading }) await PausedAsync(page);
        await using var second = LivePortal.At(folder.FullName, port);
        foreach (var page in new[] { typing, reading })
        {
            await page.Locator("#components-reconnect-modal:not([open])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.True(await page.EvaluateAsync<bool>("window.sameDocument"), "The page was loaded again.");
        }

        await Assertions.Expect(typing.GetByLabel("In één zin")).ToHaveValueAsync("Wie leest mij de krant v");
        Assert.Equal(0, await typing.Locator(".finder .list button", new() { HasText = "Greet" }).CountAsync());
        await reading.GetByRole(AriaRole.Button, new() { Name = "Plaats de vraag" }).ClickAsync();
        await reading.GetByText("Klaar! Het staat erop.").WaitForAsync();
        foreach (var page in new[] { typing, reading })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Gesprek klaar" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Nog niemand aan de lijn" }).WaitForAsync();
        }
        await using var db = await second.Services.GetRequiredService<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var outcomes = await db.PhoneCalls.Select(call => call.Outcome!.Value).OrderBy(outcome => outcome).ToListAsync();
        Assert.Equal([CallOutcome.Placed, CallOutcome.Told], outcomes);

        // The yes of one caller is not that of the next.
        await PickUpAsync(reading, "Greet");
        await reading.GetByRole(AriaRole.Radio, new() { Name = "Tuin" }).CheckAsync();
        await reading.GetByLabel("In één zin").FillAsync("Wie repareert mijn fiets?");
        await reading.GetByRole(AriaRole.Button, new() { Name = "Lees voor en plaats" }).ClickAsync();
        await Assertions.Expect(reading.GetByLabel("De beller vindt dit goed")).Not.ToBeCheckedAsync();
        await context.CloseAsync();
    }

    [Fact]
    public async Task After_a_restart_the_desk_of_one_volunteer_is_not_shown_to_another_at_the_same_browser()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-circuit-");
        var port = LivePortal.FreePort();
        var first = LivePortal.At(folder.FullName, port);
        var context = await SignInAsync(first);
        var page = await PicksUpAsync(first, context, "Greet");
        await page.GetByLabel("In één zin").FillAsync("Wie leest mij de krant voor?");
        var other = await CookiesAsync(first);

        await first.DisposeAsync();
        await PausedAsync(page);
        await context.ClearCookiesAsync();
        await context.AddCookiesAsync(other);
        await using var second = LivePortal.At(folder.FullName, port);

        await page.GetByRole(AriaRole.Heading, new() { Name = "Nog niemand aan de lijn" }).WaitForAsync();
        await page.WaitForFunctionAsync("() => !window.sameDocument");
        await page.Locator(".phone-desk[data-interactive=yes]").WaitForAsync();
        // What was half-way is kept for whoever serves this place, as after any call that was cut off; it is on nobody's desk.
        Assert.Equal(0, await page.Locator(".caller").GetByText("Greet").CountAsync());
        Assert.Equal("", await page.GetByLabel("Nummer of naam").InputValueAsync());
        await context.CloseAsync();
    }

    [Fact]
    public async Task A_page_goes_on_trying_when_Blazor_has_given_up()
    {
        var folder = Directory.CreateTempSubdirectory("buuv-circuit-");
        var port = LivePortal.FreePort();
        var first = LivePortal.At(folder.FullName, port, falls: true);
        var page = await OpenAsync(first, withClock: true);
        await first.DisposeAsync();
        await page.Locator("#components-reconnect-modal[open]").WaitForAsync();
        var givenUp = page.Locator("#components-reconnect-modal.components-reconnect-failed[open]");
        for (var tries = 0; await givenUp.CountAsync() == 0; tries++)
        {
            Assert.True(tries < 200, "Blazor did not give up.");
            await page.Clock.FastForwardAsync(30_000);
        }

        await using var second = LivePortal.At(folder.FullName, port);
        await page.Locator("#components-reconnect-modal:not([open])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("#alive", new() { HasText = "yes" }).WaitForAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_page_in_a_circuit_hears_news_and_leaves_no_subscription_behind()
    {
        await using var portal = LivePortal.With();
        var page = await OpenAsync(portal);
        Assert.Equal(1, portal.Line.Subscriptions);

        var post = await portal.PlaceAsync("Wie leest er voor");
        await page.Locator("#heard", new() { HasText = post.Number.ToString() }).WaitForAsync();

        await page.GotoAsync("about:blank");
        for (var tries = 0; portal.Line.Subscriptions > 0 && tries < 100; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(0, portal.Line.Subscriptions);
    }

    [Fact]
    public async Task One_account_has_so_many_live_pages_and_a_closed_one_makes_room()
    {
        await using var portal = LivePortal.With(("Live:CircuitsPerAccount", "2"));
        var context = await SignInAsync(portal);
        var (first, _) = (await OpenAsync(portal, context), await OpenAsync(portal, context));

        // A page of ours says so in words; one that is loaded already, or made to start a circuit all the same, says that it does nothing.
        var third = await context.NewPageAsync();
        Assert.Equal(429, (await third.GotoAsync($"{portal.Address}/telefoon"))!.Status);
        await third.GetByRole(AriaRole.Heading, new() { Name = "Er staan te veel pagina’s open" }).WaitForAsync();
        await third.GotoAsync($"{portal.Address}/proefgesprek");
        await third.GetByText("Deze pagina werkt nu even niet.").WaitForAsync();

        // Another account is not full.
        await (await OpenAsync(portal, await SignInAsync(portal))).CloseAsync();

        await first.GotoAsync("about:blank");
        for (
            var tries = 0;
            await third.GetByRole(AriaRole.Heading, new() { Name = "Wie belt er?" }).CountAsync() == 0 && tries < 50;
            tries++
        )
            await third.GotoAsync($"{portal.Address}/telefoon");
        await third.Locator(".phone-desk[data-interactive=yes]").WaitForAsync();
    }

    // At the phone desk, with the form for a vraag open for this caller.
    private static async Task<IPage> PicksUpAsync(LivePortal portal, IBrowserContext context, string caller)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/telefoon");
        await page.Locator(".phone-desk[data-interactive=yes]").WaitForAsync();
        await page.EvaluateAsync("window.sameDocument = true");
        await PickUpAsync(page, caller);
        return page;
    }

    private static async Task PickUpAsync(IPage page, string caller)
    {
        await page.GetByLabel("Nummer of naam").FillAsync(caller);
        var found = page.GetByRole(AriaRole.List, new() { Name = "Gevonden bellers" });
        await found.GetByRole(AriaRole.Button, new() { Name = caller }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoekt hulp" }).ClickAsync();
    }

    private static Task PausedAsync(IPage page) =>
        page.Locator("#components-reconnect-modal.components-reconnect-paused[open]").WaitForAsync();

    private async Task<IPage> OpenAsync(LivePortal portal, IBrowserContext? context = null, bool withClock = false)
    {
        var page = await (context ?? await SignInAsync(portal)).NewPageAsync();
        if (withClock) await page.Clock.InstallAsync();
        await page.GotoAsync($"{portal.Address}/proefgesprek");
        await page.Locator("#alive", new() { HasText = "yes" }).WaitForAsync();
        return page;
    }

    // Only who is signed in has a circuit.
    private async Task<IBrowserContext> SignInAsync(LivePortal portal)
    {
        var context = await Chromium.NewContextAsync(new() { Locale = "nl-NL" });
        await context.AddCookiesAsync(await CookiesAsync(portal));
        return context;
    }

    // Of a volunteer with an account of their own.
    private static async Task<IEnumerable<Cookie>> CookiesAsync(LivePortal portal)
    {
        var cookies = await Sessions.OfAsync(portal.Services, portal.Address, new(StaffRole.PhoneVolunteer, null));
        return cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = portal.Address });
    }
}
