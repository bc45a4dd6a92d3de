using System.Net;
using System.Text.Json;
using Buuv.Portal.Platform.Jobs;
using Buuv.Tests.Features.Accounts;

namespace Buuv.Tests.Platform.Web;

/// <summary>What the one who watches over the portal reads at /health.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly FrontDoor door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task Each_part_says_how_it_is_and_a_clock_that_jumped_is_among_them()
    {
        var (status, whole) = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["clock", "data-folder", "database", "disk", "mail", "printer", "texts"], whole.Keys.Order());
        Assert.Equal("Healthy", whole["database"]);
        Assert.Equal("Healthy", whole["clock"]);

        Assert.True((await door.Get<ClockGuard>().CheckAsync(TestContext.Current.CancellationToken)).IsDone);
        door.Clock.Move(TimeSpan.FromDays(8));
        Assert.False((await door.Get<ClockGuard>().CheckAsync(TestContext.Current.CancellationToken)).IsDone);
        Assert.Equal("Degraded", (await AskAsync()).Parts["clock"]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_an_alarm()
    {
        // As if the probe's place were taken: nothing can be written there.
        Directory.CreateDirectory(Path.Combine(door.Folder, "health.tmp"));
        var (status, parts) = await AskAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Unhealthy", parts["data-folder"]);
    }

    [Fact]
    public async Task A_thousand_who_ask_make_it_look_once()
    {
        await AskAsync();
        var probe = Path.Combine(door.Folder, "health.tmp");
        Directory.CreateDirectory(probe);
        for (var times = 0; times < 1000; times++) Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        door.Clock.Move(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync()).Status);
    }

    private async Task<(HttpStatusCode Status, Dictionary<string, string> Parts)> AskAsync()
    {
        using var client = door.CreateClient();
        using var answer = await client.GetAsync("/health");
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (
            answer.StatusCode,
            report
                .RootElement.GetProperty("parts")
                .EnumerateObject()
                .ToDictionary(part => part.Name, part => part.Value.GetProperty("status").GetString()!)
        );
    }
}
