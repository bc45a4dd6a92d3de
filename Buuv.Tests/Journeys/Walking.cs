using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>What somebody does on a page and sees there. Everything is found as a person finds it: by its words.</summary>
internal static partial class Walking
{
    public const int Phone = 360;

    public static Task PressAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task FollowAsync(this IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Follows the link to a desk, whatever waits there.</summary>
    public static Task ToDeskAsync(this IPage page, string desk) =>
        page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{desk}") }).First.ClickAsync();

    public static Task ChooseAsync(this IPage page, string tile) => page.Tile(tile).CheckAsync();

    public static Task WriteAsync(this IPage page, string label, string text) => page.GetByLabel(label).FillAsync(text);

    public static ILocator Tile(this IPage page, string name) => page.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });

    /// <summary>The note with this title on the board.</summary>
    public static ILocator NoteAbout(this IPage page, string title) => page.GetByRole(AriaRole.Article).Filter(new() { HasText = title });

    /// <summary>Waits until this stands on the page.</summary>
    public static Task ReadsAsync(this IPage page, string words, float withinSeconds = 15) =>
        page.GetByText(words).First.WaitForAsync(new() { Timeout = withinSeconds * 1000 });

    public static Task<string> QuestionAsync(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();

    /// <summary>The code that a demo shows instead of sending it.</summary>
    public static async Task<string> CodeOnScreenAsync(this IPage page)
    {
        var shown = await page.GetByText(Code()).Last.InnerTextAsync();
        return string.Concat(Code().Match(shown).Value.Where(char.IsAsciiDigit));
    }

    /// <summary>Signs in by code; a new neighbour also says who they are.</summary>
    public static async Task SignInAsync(this IPage page, string address, string name = "Samer")
    {
        if (!page.Url.Contains("/inloggen")) await page.GotoAsync("/inloggen");
        await page.WriteAsync("Je mailadres of mobiele nummer", address);
        await page.PressAsync("Stuur mij een code");
        await page.WriteAsync("De code van zes cijfers", await page.CodeOnScreenAsync());
        await page.PressAsync("Verder");
        if (!page.Url.EndsWith("/wie", StringComparison.Ordinal)) return;
        await page.WriteAsync("Hoe heet je?", name);
        await page.WriteAsync("Wat is je postcode?", "2318");
        await page.PressAsync("Kom binnen");
        await page.ChooseAsync("Slaaghwijk");
        await page.PressAsync("Kom binnen");
    }

    /// <summary>The local address of the link in a message that leads here.</summary>
    public static string LinkIn(string message, string path) =>
        Address().Matches(message).Select(link => new Uri(link.Value).PathAndQuery)
            .First(link => link.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Steps into somebody of the demo with one press.</summary>
    public static async Task StepIntoAsync(this IPage page, string name)
    {
        await page.GotoAsync("/account/demo");
        await page.PressAsync($"Kom binnen als {name}");
        await page.WaitForURLAsync(url => !url.Contains("/account/demo"), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
    }

    /// <summary>In a grid of the workplace: follows the link in the row that says all this.</summary>
    public static Task FollowRowAsync(this IPage page, params string[] says)
    {
        var rows = page.Locator(".work-grid tbody tr:visible");
        foreach (var words in says) rows = rows.Filter(new() { HasText = words });
        return rows.GetByRole(AriaRole.Link).First.ClickAsync();
    }

    /// <summary>Waits until the live part of the page listens.</summary>
    public static Task ListensAsync(this IPage page) =>
        page.Locator("[data-interactive=yes]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>At the phone desk: opens the card of who rings, also when a colleague of another journey has just had them on the
    /// line.</summary>
    public static async Task PicksUpAsync(this IPage desk, string name)
    {
        await desk.WriteAsync("Nummer of naam", name);
        await desk.Locator(".finder .found button", new() { HasText = name }).First.ClickAsync();
        var anyway = desk.GetByRole(AriaRole.Button, new() { Name = "Toch openen" });
        await desk.Locator(".caller .end").Or(anyway).First.WaitForAsync();
        if (await anyway.CountAsync() > 0) await anyway.ClickAsync();
        await desk.Locator(".caller .end").WaitForAsync();
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\d\s\d\s\d\s\d\s\d\s\d")]
    private static partial Regex Code();
}
