using Buuv.Portal.Platform.Settings;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Buuv.Tests.Fixtures.Chromium))]

namespace Buuv.Tests.Fixtures;

/// <summary>The one browser of all tests; everybody in them has a context of their own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Running = new(LaunchAsync);

    /// <summary>The one that the portal itself prints with; null when there is none.</summary>
    public static string? Path { get; } =
        new PosterSettings { Chromium = Environment.GetEnvironmentVariable("Posters__Chromium") }.FindChromium();

    /// <summary>Without Chromium the test is skipped, loudly; <c>./test.sh</c> counts that as failed.</summary>
    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(Path is null, "There is no Chromium: run ./test.sh, which installs it.");
        return await (await Running.Value).Browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Running.IsValueCreated) return;
        var (playwright, browser) = await Running.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        }));
    }
}
