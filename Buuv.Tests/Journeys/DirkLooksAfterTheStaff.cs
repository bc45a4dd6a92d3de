using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J16. Dirk finds a colleague, keeps her out and lets her in, asks somebody new, and sees that the log is right.</summary>
[NeedsChromium]
public sealed class DirkLooksAfterTheStaff : IAsyncLifetime
{
    private static readonly LocatorGetByLabelOptions Exactly = new() { Exact = true };

    private readonly MondayHost portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task By_keyboard_he_finds_a_colleague_and_ends_nothing_by_one_press(int width)
    {
        await using var context = await Reader.Dirk.SitDownAsync(portal, Wide(width));
        var dirk = await context.NewPageAsync();
        await dirk.GotoAsync("/beheer/medewerkers");
        await LivesAsync(dirk);
        Assert.InRange(await dirk.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), int.MinValue, 0);

        await dirk.GetByLabel("Zoek op naam").FocusAsync();
        await dirk.Keyboard.TypeAsync("sask");
        await dirk.ReadsAsync("1 gevonden");
        Assert.Equal(1, await dirk.Locator(".staff-name a:visible").CountAsync());
        Assert.DoesNotContain("sask", dirk.Url);
        // A filter keeps what was typed.
        await dirk.GetByRole(AriaRole.Button, new() { Name = "Niet toegelaten", Exact = true }).PressAsync("Enter");
        await dirk.ReadsAsync("0 gevonden");
        await dirk.ReadsAsync("We vinden niets");
        await dirk.GetByRole(AriaRole.Button, new() { Name = "Iedereen", Exact = true }).PressAsync("Enter");
        await dirk.ReadsAsync("1 gevonden");
        Assert.DoesNotContain("sask", dirk.Url);

        await dirk.Locator(".staff-name a:visible").PressAsync("Enter");
        await dirk.GetByRole(AriaRole.Heading, new() { Name = "Saskia" }).WaitForAsync();
        var dialog = dirk.Locator("dialog:modal");
        await dirk.GetByRole(AriaRole.Link, new() { Name = "Niet meer toelaten" }).PressAsync("Enter");
        await dialog.WaitForAsync();
        await dirk.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await dirk.ReloadAsync();
        Assert.Equal(0, await dirk.GetByText("Kan nu niet binnen.").CountAsync());
        await dirk.GetByRole(AriaRole.Link, new() { Name = "Niet meer toelaten" }).PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Niet meer toelaten" }).PressAsync("Enter");
        await dirk.ReadsAsync("Kan nu niet binnen.");
        await dirk.PressAsync("Weer toelaten");
        await dirk.ReadsAsync("Dat is geregeld.");
        Assert.Equal(0, await dirk.GetByText("Kan nu niet binnen.").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_he_finds_her_too_and_the_address_does_not_say_whom()
    {
        var options = Wide(360);
        options.JavaScriptEnabled = false;
        await using var context = await Reader.Dirk.SitDownAsync(portal, options);
        var dirk = await context.NewPageAsync();
        await dirk.GotoAsync("/beheer/medewerkers");
        await dirk.WriteAsync("Zoek op naam", "SASKIA");
        await dirk.PressAsync("Zoek");
        await dirk.ReadsAsync("1 gevonden");
        Assert.DoesNotContain("saskia", dirk.Url, StringComparison.OrdinalIgnoreCase);
        // Another choice takes along what was typed.
        await dirk.PressAsync("Niet toegelaten");
        await dirk.ReadsAsync("0 gevonden");
        Assert.Contains("niet-toegelaten", dirk.Url);
        Assert.Equal("SASKIA", await dirk.GetByLabel("Zoek op naam").InputValueAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Whom_he_asks_gets_no_role_that_he_did_not_choose(int width)
    {
        await using var context = await Reader.Dirk.SitDownAsync(portal, Wide(width));
        var dirk = await context.NewPageAsync();
        await dirk.GotoAsync("/beheer/medewerkers");
        await dirk.FollowAsync("Vraag iemand erbij");
        var dialog = dirk.Locator("dialog:modal");
        await dialog.GetByText("Er is geen mail ingesteld.").WaitForAsync();
        foreach (var choice in (string[])["Taak", "Waar"])
            Assert.Equal("", await dialog.GetByLabel(choice, Exactly).InputValueAsync());
        await dialog.GetByLabel("Voornaam").FillAsync("Kees");
        await dialog.GetByLabel("Mailadres").FillAsync("kees@voorbeeld.nl");
        await SendAsync(dirk);
        await dirk.ReadsAsync("Kies een taak.");
        await dialog.GetByLabel("Taak", Exactly).SelectOptionAsync("Beheerder");
        await SendAsync(dirk);
        await dirk.ReadsAsync("Kies waar.");
        await dialog.GetByLabel("Waar", Exactly).SelectOptionAsync("Heel Leiden");
        await SendAsync(dirk);
        await dirk.ReadsAsync("Zeg onderaan dat je het zeker weet.");
        Assert.Equal("Kees", await dialog.GetByLabel("Voornaam").InputValueAsync());
        await dialog.GetByLabel("Ik weet het zeker").CheckAsync();
        await SendAsync(dirk);
        await dirk.ReadsAsync("Kees is gevraagd.");
        await dirk.ReadsAsync("Geef de link zelf aan Kees");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task He_reads_the_log_and_sees_that_it_is_right(int width)
    {
        await using var context = await Reader.Dirk.SitDownAsync(portal, Wide(width));
        var dirk = await context.NewPageAsync();
        await dirk.GotoAsync("/beheer/logboek?soort=medewerkers");
        await LivesAsync(dirk);
        Assert.InRange(await dirk.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), int.MinValue, 0);
        await dirk.ReadsAsync("Taak gegeven");
        await dirk.GetByRole(AriaRole.Button, new() { Name = "Klopt het?" }).PressAsync("Enter");
        await dirk.ReadsAsync("Het klopt.");
    }

    [Fact]
    public async Task Without_scripts_the_log_is_verified_as_well()
    {
        var options = Wide(1280);
        options.JavaScriptEnabled = false;
        await using var context = await Reader.Dirk.SitDownAsync(portal, options);
        var dirk = await context.NewPageAsync();
        await dirk.GotoAsync("/beheer/logboek");
        await dirk.PressAsync("Klopt het?");
        await dirk.ReadsAsync("Het klopt.");
    }

    private static Task SendAsync(IPage dirk) =>
        dirk.Locator("dialog:modal").GetByRole(AriaRole.Button, new() { Name = "Stuur een uitnodiging" }).PressAsync("Enter");

    // On a narrow screen the heads are not seen.
    private static Task LivesAsync(IPage dirk) =>
        dirk.Locator(".work-grid th button").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private static BrowserNewContextOptions Wide(int width) => new()
    {
        Locale = "nl-NL",
        ViewportSize = new() { Width = width, Height = 800 },
    };
}
