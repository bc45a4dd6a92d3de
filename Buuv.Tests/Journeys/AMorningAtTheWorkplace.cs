using System.Text.RegularExpressions;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J13. Saskia begins her day: what waits stands there, each one press away; a mistake is undone, and a colleague sees what she is
/// at.</summary>
[NeedsChromium]
public sealed class AMorningAtTheWorkplace : IAsyncLifetime
{
    private static readonly Reader Joke = new("Joke, phone team", "PhoneVolunteer");

    private static readonly Regex CallAns = new("^Bel\\s*: Ans");

    private readonly MondayHost portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task What_waits_is_one_press_away_a_mistake_is_undone_and_a_colleague_sees_who_is_at_it(int width)
    {
        await SomethingWaitsAsync();
        await using var context = await Reader.Saskia.SitDownAsync(portal, Wide(width));
        var saskia = await context.NewPageAsync();
        await saskia.GotoAsync("/werkplek");
        var queue = saskia.Locator(".work-queue li");
        foreach (var kind in new[] { "Terugbellen", "Stille vraag", "Zorg" })
            await queue.Filter(new() { HasText = kind }).First.WaitForAsync();
        Assert.InRange(await saskia.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), int.MinValue, 0);
        await using var other = await Joke.SitDownAsync(portal, Wide(width));
        var joke = await other.NewPageAsync();
        await joke.GotoAsync("/werkplek");

        await saskia.GetByRole(AriaRole.Link, new() { NameRegex = CallAns }).ClickAsync();
        await saskia.Locator("h2:focus", new() { HasText = "Ans" }).WaitForAsync();
        await joke.Locator(".work-there", new() { HasText = "Saskia" }).GetByText("Telefoon").WaitForAsync(new() { Timeout = 5_000 });
        await joke.ReloadAsync();
        await joke.Locator(".work-queue li", new() { HasText = "Ans" }).GetByText("Saskia is hiermee bezig").WaitForAsync();

        await saskia.GetByRole(AriaRole.Button, new() { Name = "Niet bereikt", Exact = true }).ClickAsync();
        await saskia.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ongedaan maken") }).First.ClickAsync();
        await saskia.ReadsAsync("Ongedaan gemaakt.");
        await saskia.GotoAsync("/werkplek");
        await saskia.GetByRole(AriaRole.Link, new() { NameRegex = CallAns }).WaitForAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_somebody_is_found_from_anywhere()
    {
        await using var context = await Joke.SitDownAsync(portal, Wide(1280));
        var joke = await context.NewPageAsync();
        await joke.GotoAsync("/persoonlijk");

        await joke.Keyboard.PressAsync("Control+k");
        await joke.Keyboard.TypeAsync("tru");
        await joke.Locator(".work-findings a", new() { HasText = "Truus" }).WaitForAsync();
        await joke.Keyboard.PressAsync("ArrowDown");
        await joke.Keyboard.PressAsync("Enter");

        await joke.Locator("h2:focus", new() { HasText = "Truus" }).WaitForAsync();
        Assert.DoesNotContain("tru", joke.Url);
        await joke.Keyboard.PressAsync("Control+k");
        await joke.Keyboard.TypeAsync("tru");
        await joke.Locator(".work-findings a").First.WaitForAsync();
        await joke.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await joke.Locator(".work-findings:not([hidden])").CountAsync());
    }

    // Tuesday morning: a vraag has been silent for a day, Samer answered two people who are rung, and Joke worries about one of them.
    private async Task SomethingWaitsAsync()
    {
        portal.Clock.Move(TimeSpan.FromHours(26));
        await portal.SamerAnswersAsync(9163, "Ik loop graag een rondje mee.");
        await portal.SamerAnswersAsync(7718, "Ik rijd je graag.");
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var ans = (await db.Residents.SingleAsync(resident => resident.FirstName == "Ans")).Id;
        var worries = new StaffActor("Joke", [new Duty(StaffRole.PhoneVolunteer, "GM0546")]) { AccountId = Guid.NewGuid() };
        var raised = await portal.Get<ConcernCommands>().RaiseAsync(Guid.NewGuid(), worries, ans, "Ik hoor haar niet meer lachen.");
        Assert.Null(raised.Refusal);
    }

    private static BrowserNewContextOptions Wide(int width) => new()
    {
        Locale = "nl-NL",
        ViewportSize = new() { Width = width, Height = 800 },
    };
}
