using System.Net;
using System.Text.RegularExpressions;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Feed;
using Buuv.Portal.Platform.Events;
using Buuv.Tests.Features.Accounts;

namespace Buuv.Tests.Platform.Web;

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
        var (waiting, seen, got) = (
            new Queue<string>(["/vragen", "/aanbod", "/prikborden/de-kooi/poster", "/buurt/slaaghwijk"]),
            new HashSet<string>(),
            0
        );
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

    [Fact]
    public async Task A_page_that_is_kept_ready_counts_as_any_other()
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        using var reader = door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        for (var times = 0; times < Budget; times++) Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/vragen")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.GetAsync("/vragen")).StatusCode);
    }

    [Fact]
    public async Task What_is_asked_by_programs_comes_from_the_same_budget_and_asking_in_vain_costs_nothing()
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        var (line, history) = (door.Get<EventBus>(), door.Get<FeedHistory>());
        for (var tries = 0; history.Latest < line.Latest && tries < 200; tries++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        using var poller = door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        async Task<HttpStatusCode> AskAsync(long after) =>
            (await poller.GetAsync($"/api/v1/neighbourhoods/slaaghwijk/changes?after={after}")).StatusCode;
        for (var times = 0; times < 3 * Budget; times++)
            Assert.Equal(HttpStatusCode.OK, await AskAsync(line.Latest));
        for (var times = 0; times < Budget; times++)
            Assert.Equal(HttpStatusCode.OK, await AskAsync(0));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(0));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await poller.GetAsync("/vragen")).StatusCode);
        // Nor is there a way round by where one answers.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await poller.GetAsync("/leiden/4827/antwoord")).StatusCode);
    }

    [Fact]
    public async Task A_screen_in_the_hallway_is_bounded_and_takes_nothing_from_who_lives_there()
    {
        door.Settings["Limits:ScreenPagesPerDay"] = "2";
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        using var hallway = door.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        for (var times = 0; times < 2; times++)
            Assert.Equal(HttpStatusCode.OK, (await hallway.GetAsync("/prikborden/de-kooi/scherm")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await hallway.GetAsync("/prikborden/de-kooi/scherm")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hallway.GetAsync("/vragen")).StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_note_is_for_the_buurt_and_not_for_a_search_engine()
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        foreach (var address in new[] { "/leiden/4827", "/leiden/4827/antwoord" })
            Assert.Contains(
                "<meta name=\"robots\" content=\"noindex\"",
                (await door.Visit().OpenAsync(address)).Page,
                StringComparison.Ordinal
            );
        Assert.DoesNotContain("noindex", (await door.Visit().OpenAsync("/vragen")).Page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/leiden/[0-9]{4}(?="")")]
    private static partial Regex Note();
}
