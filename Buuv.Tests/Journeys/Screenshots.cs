using Buuv.Tests.Architecture;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Draws every page of the portal, on a phone and at a desk, from the town of 2018: to look at, and for the README. <c>./test.sh
/// screenshots FOLDER</c>
/// runs it; no ordinary run of the tests does.</summary>
[NeedsChromium]
public sealed class Screenshots
{
    private const int Phone = 360;
    private const int Desk = 1280;

    // A row of notes more does not make a page clearer.
    private const int Highest = 3000;

    private static readonly string[] AlsoDark = ["start", "buurt-slug"];

    private static string Folder =>
        Environment.GetEnvironmentVariable("BUUV_SCREENSHOTS") ?? Path.Combine(Path.GetTempPath(), "buuv-screenshots");

    [Fact(Explicit = true)]
    public async Task Every_page_is_drawn()
    {
        await using var portal = new PortalHost { Preset = "leiden-2018" };
        await portal.InitializeAsync();
        var story = await StreetStory.TellAsync(portal.Services);
        Directory.CreateDirectory(Folder);
        foreach (var group in EveryPage.Of(story).GroupBy(page => page.Reader))
        {
            await using var context = await group.Key.SitDownAsync(
                portal,
                new() { Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce }
            );
            var page = await context.NewPageAsync();
            foreach (var seen in group)
                foreach (var width in new[] { Phone, Desk })
                {
                    await DrawAsync(page, seen, width, $"{seen.Name}-{width}.png");
                    if (!AlsoDark.Contains(seen.Name)) continue;
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                    await DrawAsync(page, seen, width, $"{seen.Name}-{width}-dark.png");
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                }
        }
        await ComposeAsync(portal);
    }

    private static async Task DrawAsync(IPage page, PageToSee seen, int width, string file)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.GotoAsync(seen.Address);
        if (seen.Press is { } press) await press(page);
        // In a window as high as the page, so that the bar under the thumb is drawn at its foot.
        var height = Math.Min(Highest, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        await page.SetViewportSizeAsync(width, height);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file) });
    }

    /// <summary>The picture of the README: the buurt at a desk, and beside it on a phone.</summary>
    private static async Task ComposeAsync(PortalHost portal)
    {
        await using var context = await portal.OpenAsync(new() { Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        async Task<string> Window(int width, int height)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.GotoAsync("/buurt/slaaghwijk");
            return Convert.ToBase64String(await page.ScreenshotAsync());
        }
        var (desk, phone) = (await Window(Desk, 900), await Window(Phone, 760));
        // Outside of the portal, whose pages take no style but their own.
        var sheet = await (await portal.OpenAsync(new() { ViewportSize = new() { Width = 1400, Height = 800 } })).NewPageAsync();
        await sheet.SetContentAsync($$"""
            <style>
              body { margin: 0; block-size: 800px; display: flex; align-items: center; justify-content: center; background: #e7ecf9; }
              img { border: 1px solid #ddd2c0; box-shadow: 0 14px 34px #1d1b2033; }
              .desk { inline-size: 1010px; border-radius: 10px; }
              .phone {
                inline-size: 290px; margin-inline-start: -90px; margin-block-start: 120px;
                border: 9px solid #1d1b20; border-radius: 34px;
              }
            </style>
            <img class="desk" alt="" src="data:image/png;base64,{{desk}}"><img class="phone" alt="" src="data:image/png;base64,{{phone}}">
            """);
        await sheet.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "buuv.png") });
    }
}
