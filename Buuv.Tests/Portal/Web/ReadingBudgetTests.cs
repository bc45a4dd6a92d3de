using System.Net;
using System.Text.RegularExpressions;
using Buuv.Portal.Data.Demo;
using Buuv.Tests.Portal.Accounts;

namespace Buuv.Tests.Portal.Web;

/// <summary>Everybody reads; nobody copies the town.</summary>
public sealed partial class ReadingBudgetTests : IDisposable
{
    private const int Budget = 6;

    private readonly FrontDoor door = new();

    public ReadingBudgetTests() => door.Settings["Limits:PagesPerDay"] = $"{Budget}";

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task A_crawler_gets_so_many_pages_a_day_and_a_plain_sentence_after_that()
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        using var crawler = door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        var (waiting, seen, got) = (new Queue<string>(["/vragen", "/aanbod", "/prikborden/de-kooi/poster", "/buurt/slaaghwijk"]), new HashSet<string>(), 0);
        HttpResponseMessage? last = null;
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            last = await crawler.GetAsync(address);
            if (last.StatusCode != HttpStatusCode.OK) continue;
            got++;
            foreach (Match link in Note().Matches(await last.Content.ReadAsStringAsync())) waiting.Enqueue(link.Value);
        }
        Assert.True(seen.Count > 2 * Budget, $"{seen.Count} pages were tried");
        Assert.Equal(Budget, got);
        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Contains("<h1>", await last.Content.ReadAsStringAsync());
        // How to ring us, and the way in, are always there.
        Assert.Equal(HttpStatusCode.OK, (await crawler.GetAsync("/bellen")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await crawler.GetAsync("/inloggen")).StatusCode);
    }

    [GeneratedRegex(@"/leiden/[0-9]{4}(?="")")]
    private static partial Regex Note();
}
