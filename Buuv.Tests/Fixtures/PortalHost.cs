using System.Collections.Concurrent;
using System.Diagnostics;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace Buuv.Tests.Fixtures;

/// <summary>The whole portal on a real port, in a data folder of its own with the preset "street", and visitors with a browser.</summary>
public class PortalHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private int people;
    private Task<StreetStory>? story;
    private readonly ConcurrentBag<IBrowserContext> visitors = [];

    public PortalHost()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Address with the name localhost: passkeys refuse a number.</summary>
    public string Address => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    /// <summary>The made-up town it begins with.</summary>
    public string Preset { get; init; } = "street";

    /// <summary>Name of the environment it runs in.</summary>
    protected virtual string Environment => Environments.Development;

    public string Folder { get; } = DataFolder.New("buuv-street-");

    /// <summary>A mobile number that nobody used yet: each address gets only a few codes.</summary>
    public string NewMobile() => $"06{20_000_000 + Interlocked.Increment(ref people)}";

    /// <summary>A mail address that nobody used yet.</summary>
    public string NewMail() => $"buur{Interlocked.Increment(ref people)}@example.org";

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A visitor with a browser of their own.</summary>
    /// <param name="width">In CSS pixels: 360 is a phone, 1280 a desk.</param>
    /// <param name="keeps">What another visit left in the browser, for somebody who comes back.</param>
    public async Task<IPage> VisitAsync(
        int width = 1280,
        bool scripts = true,
        string language = "nl-NL",
        ColorScheme colours = ColorScheme.Light,
        string? keeps = null
    )
    {
        var context = await OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
                JavaScriptEnabled = scripts,
                Locale = language,
                ColorScheme = colours,
                StorageState = keeps,
            }
        );
        return await context.NewPageAsync();
    }

    /// <summary>A browser that has nothing of another one, and knows the address.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Address;
        var context = await Chromium.NewContextAsync(options);
        visitors.Add(context);
        return context;
    }

    /// <summary>Waits, at most the minute that is promised, for a message to this address.</summary>
    /// <param name="about">Something that stands in it.</param>
    public async Task<string> ToldAsync(string address, string about)
    {
        var (outgoing, to) = (Get<DataSettings>().Outgoing, CodeAddress.From(address).Value.Value);
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(200))
            foreach (var file in Directory.Exists(outgoing) ? Directory.GetFiles(outgoing) : [])
                if (await File.ReadAllTextAsync(file) is var message && message.Contains($": {to}\n") && message.Contains(about))
                    return message;
        throw new TimeoutException($"Nothing with {about} was sent to {address}");
    }

    /// <summary>An afternoon of Ria's, told once for all who ask.</summary>
    public Task<StreetStory> StoryAsync() => story ??= StreetStory.TellAsync(Services);

    /// <summary>Closes the browsers of everybody who visits.</summary>
    public async Task AllLeaveAsync()
    {
        while (visitors.TryTake(out var context)) await context.CloseAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("BUUV_DATA_DIR", Folder);
        builder.UseSetting("Portal:Demo", "true");
        // Everybody in these tests comes from one address.
        builder.UseSetting("Limits:FormsPerMinute", "100000");
        builder.UseSetting("Limits:PdfsPerMinute", "100000");
        builder.UseSetting("Limits:ChecksPerMinute", "100000");
        builder.UseSetting("Limits:PagesPerDay", "1000000");
        builder.UseSetting("Limits:ReportsPerHour", "100000");
        builder.UseSetting("Limits:DraftsPerClient", "100000");
        builder.UseSetting("Safety:ResponsesPerDay", "10000");
        builder.UseSetting("Safety:ArrangedPerDay", "1000");
        builder.UseSetting("Safety:ArrangedAtOnce", "1000");
        builder.UseSetting("Accounts:CodesPerClient", "100000");
        builder.UseSetting("Accounts:CodesPerClientPerHour", "100000");
        // A machine with many tests at once prints slowly.
        builder.UseSetting("Posters:Seconds", "120");
        // Everybody in these stories is known; that a newcomer is not, is told by a story of its own.
        builder.UseSetting("Safety:NewcomersPassAPerson", "false");
        // Whether it is night where the tests run makes no difference; who is asked of themselves has stories of its own.
        builder.UseSetting("Matching:AsksNeighbours", "false");
        builder.UseSetting("Matching:AwakeFrom", "00:00");
        builder.UseSetting("Matching:AwakeUntil", "23:59");
        builder.UseSetting("Live:WatchersPerAddress", "100000");
        builder.UseSetting("Live:CircuitsPerAccount", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    public async ValueTask InitializeAsync()
    {
        var seeded = await Get<Presets>().SeedAsync(Preset);
        Assert.True(seeded.IsDone, $"{seeded.Refusal}");
    }

    public override async ValueTask DisposeAsync()
    {
        await AllLeaveAsync();
        await base.DisposeAsync();
        DataFolder.Remove(Folder);
        GC.SuppressFinalize(this);
    }
}
