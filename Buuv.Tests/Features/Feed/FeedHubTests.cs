using System.Net;
using System.Net.Http.Json;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Feed;
using Buuv.Portal.Platform.Events;

namespace Buuv.Tests.Features.Feed;

/// <summary>The public contract of the hub, kept with the official client from npm.</summary>
public sealed class FeedHubTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Nl = "nl";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_watches_a_buurt_gets_a_new_note_within_a_second()
    {
        await using var watcher = await OfficialClient.StartAsync(portal.Address, "slaaghwijk", -1, Nl);
        await watcher.ReadAsync("watching");

        var before = DateTime.UtcNow;
        var post = await portal.PlaceAsync("Wie loopt mee met de hond");
        var change = (await watcher.ReadAsync("changed")).GetProperty("change");

        Assert.True(DateTime.UtcNow - before < TimeSpan.FromSeconds(1));
        Assert.Equal("placed", change.GetProperty("kind").GetString());
        Assert.Equal($"note-leiden-{post.Number}", change.GetProperty("id").GetString());
        Assert.Equal(post.Number.ToString(), change.GetProperty("number").GetString());
        Assert.Equal("leiden", change.GetProperty("municipality").GetString());
        Assert.Equal("request", change.GetProperty("post").GetString());
        Assert.Equal("garden", change.GetProperty("category").GetString());
        Assert.Contains("Wie loopt mee met de hond", change.GetProperty("html").GetString());
        Assert.Contains("Vraag", change.GetProperty("html").GetString());
    }

    [Fact]
    public async Task A_note_is_heard_as_far_as_it_reaches_and_no_further()
    {
        await using var near = await OfficialClient.StartAsync(portal.Address, "pieterswijk", -1, Nl);
        await using var far = await OfficialClient.StartAsync(portal.Address, "ouderzorg", -1, Nl);
        await near.ReadAsync("watching");
        await far.ReadAsync("watching");

        await portal.PlaceAsync("Alleen in de Slaaghwijk", reach: Reach.Neighbourhood);
        await portal.PlaceAsync("In heel Leiden", reach: Reach.Municipality);
        await portal.PlaceAsync("Ook in Leiderdorp", reach: Reach.Region);

        Assert.Contains("In heel Leiden", await near.ReadHtmlAsync());
        Assert.Contains("Ook in Leiderdorp", await near.ReadHtmlAsync());
        Assert.Contains("Ook in Leiderdorp", await far.ReadHtmlAsync());
    }

    [Fact]
    public async Task A_note_comes_in_the_language_of_the_watcher()
    {
        await using var watcher = await OfficialClient.StartAsync(portal.Address, "slaaghwijk", -1, "en");
        await watcher.ReadAsync("watching");

        await portal.PlaceAsync("Wie helpt met snoeien");

        Assert.Contains("Request", await watcher.ReadHtmlAsync());
    }

    [Fact]
    public async Task Who_comes_back_is_told_the_last_state_of_what_was_missed()
    {
        var seen = portal.Line.Latest;
        var stays = await portal.PlaceAsync("Eerst zo");
        var leaves = await portal.PlaceAsync("Toch niet");
        await portal.ChangeAsync(stays.Id, "Nu zo");
        await portal.WithdrawAsync(leaves.Id);
        await BroadcastAsync();

        await using var watcher = await OfficialClient.StartAsync(portal.Address, "slaaghwijk", seen, Nl);
        var missed = (await watcher.ReadAsync("watching")).GetProperty("missed");

        Assert.False(missed.GetProperty("reset").GetBoolean());
        Assert.Equal(portal.Line.Latest, missed.GetProperty("latest").GetInt64());
        var changes = missed.GetProperty("changes").EnumerateArray().ToArray();
        Assert.Equal(2, changes.Length);
        Assert.Equal("placed", changes[0].GetProperty("kind").GetString());
        Assert.Contains("Nu zo", changes[0].GetProperty("html").GetString());
        Assert.Equal("withdrawn", changes[1].GetProperty("kind").GetString());
        Assert.Null(changes[1].GetProperty("html").GetString());
    }

    [Fact]
    public async Task Polling_gives_the_same_changes()
    {
        var seen = portal.Line.Latest;
        await portal.PlaceAsync("Wie heeft een ladder");
        await BroadcastAsync();
        using var http = new HttpClient();

        var changes = await http.GetFromJsonAsync<FeedChange[]>(
            $"{portal.Address}/api/v1/neighbourhoods/slaaghwijk/changes?after={seen}&lang=en",
            Cancel
        );

        Assert.Contains("Wie heeft een ladder", Assert.Single(changes!).Html);
        Assert.Contains("Request", changes![0].Html);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await http.GetAsync($"{portal.Address}/api/v1/neighbourhoods/nergens/changes?after=0", Cancel)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Gone,
            (await http.GetAsync($"{portal.Address}/api/v1/neighbourhoods/slaaghwijk/changes?after=999999", Cancel)).StatusCode
        );
    }

    [Fact]
    public async Task Who_was_told_as_much_as_somebody_reads_in_a_day_is_sent_to_the_page()
    {
        await using var bounded = LivePortal.With(("Limits:PagesPerDay", "2"));
        await bounded.PlaceAsync("Wie telt mee");
        for (var tries = 0; bounded.History.Latest < bounded.Line.Latest && tries < 200; tries++) await Task.Delay(10, Cancel);
        foreach (var reset in new[] { false, false, true })
        {
            await using var watcher = await OfficialClient.StartAsync(bounded.Address, "slaaghwijk", 0, Nl);
            var missed = (await watcher.ReadAsync("watching")).GetProperty("missed");
            Assert.Equal(reset, missed.GetProperty("reset").GetBoolean());
            Assert.Equal(reset ? 0 : 1, missed.GetProperty("changes").GetArrayLength());
        }
    }

    [Fact]
    public async Task Who_missed_more_than_is_told_one_by_one_reads_the_page_again()
    {
        await using var busy = new LivePortal();
        var seen = busy.Line.Latest;
        for (var place = 0; place <= FeedHistory.MostToTell; place++) await busy.PlaceAsync($"Bericht {place}");
        for (var tries = 0; busy.History.Latest < busy.Line.Latest && tries < 200; tries++) await Task.Delay(10, Cancel);
        var audiences = busy.Map.AudiencesOf(busy.Map.Find("slaaghwijk")!);
        Assert.True((await busy.History.SinceAsync(seen, audiences, Nl)).Reset);
        var almost = await busy.History.SinceAsync(seen + 1, audiences, Nl);
        Assert.Equal((false, FeedHistory.MostToTell), (almost.Reset, almost.Changes.Count));
        // Each is drawn once for everybody who asks.
        Assert.Same(almost.Changes[0].Html, (await busy.History.SinceAsync(seen + 1, audiences, Nl)).Changes[0].Html);
    }

    [Fact]
    public async Task A_buurt_that_does_not_exist_is_refused_with_a_plain_sentence()
    {
        await using var watcher = await OfficialClient.StartAsync(portal.Address, "nergens", -1, Nl);

        Assert.Contains(
            "There is no neighbourhood with that name.",
            (await watcher.ReadAsync("refused")).GetProperty("message").GetString()
        );
    }

    private async Task BroadcastAsync()
    {
        for (var tries = 0; portal.History.Latest < portal.Line.Latest && tries < 200; tries++) await Task.Delay(10, Cancel);
    }
}
