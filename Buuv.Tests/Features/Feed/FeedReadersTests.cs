using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Features.Feed;

/// <summary>Greet wants no contact with Piet. Piet's page is as live as anybody's; only what Greet hangs does not come to it.</summary>
public sealed partial class FeedReadersTests : IAsyncLifetime
{
    private readonly LivePortal portal = LivePortal.With();
    private readonly Dictionary<ResidentId, Cookie> sessions = [];
    private Resident piet = null!;
    private Resident samer = null!;
    private Resident toos = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (piet, samer, toos) = (await portal.JoinAsync("Piet"), await portal.JoinAsync("Samer"), await portal.JoinAsync("Toos"));
        await BlockAsync(portal.Author, piet);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_page_of_who_is_blocked_is_like_that_of_anybody()
    {
        await portal.PlaceAsync("Van Toos", author: toos);
        var (his, hers) = (await PageAsync(piet), await PageAsync(samer));
        Assert.Contains("data-feed=\"slaaghwijk\"", hers);
        Assert.Equal(hers, his);
    }

    [Fact]
    public async Task A_note_does_not_come_to_who_is_apart_from_its_author_whoever_wanted_that()
    {
        using Watcher his = await WatchAsync(piet), hers = await WatchAsync(samer), visitor = await WatchAsync(null);
        var post = await portal.PlaceAsync("Van Greet");
        await SeeAsync("Van Greet", hers, visitor);
        await portal.ChangeAsync(post.Id, "Nog steeds van Greet");
        await SeeAsync("Nog steeds van Greet", hers, visitor);
        await portal.WithdrawAsync(post.Id);
        await SeeAsync("withdrawn", hers, visitor);
        await portal.PlaceAsync("Van Toos", author: toos);
        await SeeAsync("Van Toos", hers, visitor, his);

        // She watched already when she had enough of Toos: it holds from then on, and both ways.
        using var watching = await WatchAsync(toos);
        await BlockAsync(samer, toos);
        await portal.PlaceAsync("Weer van Toos", author: toos);
        await portal.PlaceAsync("Van Samer", author: samer);
        await portal.PlaceAsync("Van iemand anders");
        await SeeAsync("Van Samer", hers);
        await SeeAsync("Weer van Toos", watching);
        await SeeAsync("Van iemand anders", watching);
    }

    // Before the next thing happens: a note is drawn as it stands when its turn comes.
    private static async Task SeeAsync(string text, params Watcher[] watchers)
    {
        foreach (var watcher in watchers) Assert.Contains(text, await watcher.NextAsync());
    }

    [Fact]
    public async Task Who_comes_back_catches_up_without_it_by_socket_and_by_asking()
    {
        await portal.PlaceAsync("Van Greet");
        await portal.PlaceAsync("Van Toos", author: toos);
        while (portal.History.Latest < portal.Line.Latest) await Task.Delay(10, Cancel);

        foreach (var (who, seesGreet) in new[] { (piet, false), (samer, true), (null, true) })
        {
            using var watcher = await WatchAsync(who, after: 0);
            using var http = await BrowserAsync(who);
            foreach (
                var told in new[] { watcher.Missed, await http.GetStringAsync("/api/v1/neighbourhoods/slaaghwijk/changes?after=0", Cancel) }
            )
            {
                Assert.Equal(seesGreet, told.Contains("Van Greet"));
                Assert.Contains("Van Toos", told);
            }
            Assert.Contains($"\"latest\":{portal.Line.Latest}", watcher.Missed);
        }
    }

    private Task BlockAsync(Resident by, Resident other) =>
        portal.StoreAsync(Block.Put(by.Id, other.Id, other.PublicName, DateTime.UtcNow).Value);

    private async Task<CookieContainer> CookiesAsync(Resident? who)
    {
        var cookies = new CookieContainer();
        if (who is null) return cookies;
        if (!sessions.TryGetValue(who.Id, out var session))
            sessions[who.Id] = session = await Sessions.StepInAsync(portal.Services, who.FirstName, who.Id, $"{who.FirstName}@example.org");
        cookies.Add(new Uri(portal.Address), session);
        return cookies;
    }

    private async Task<HttpClient> BrowserAsync(Resident? who) =>
        new(new SocketsHttpHandler { CookieContainer = await CookiesAsync(who) }) { BaseAddress = new(portal.Address) };

    private async Task<string> PageAsync(Resident who)
    {
        using var http = await BrowserAsync(who);
        return Tokens().Replace(await http.GetStringAsync("/buurt/slaaghwijk", Cancel), "");
    }

    private async Task<Watcher> WatchAsync(Resident? who, long after = -1) =>
        await Watcher.StartAsync(portal.Port, await CookiesAsync(who), after);

    [GeneratedRegex("CfDJ8[^\"<\\s]*")]
    private static partial Regex Tokens();

    /// <summary>A page's own socket.</summary>
    private sealed class Watcher : IDisposable
    {
        private readonly ClientWebSocket socket = new();
        private readonly Queue<string> frames = [];
        private string rest = "";

        /// <summary>The answer to watching: what came before.</summary>
        public string Missed { get; private set; } = "";

        public static async Task<Watcher> StartAsync(int port, CookieContainer cookies, long after)
        {
            var watcher = new Watcher();
            watcher.socket.Options.Cookies = cookies;
            await watcher.socket.ConnectAsync(new Uri($"ws://localhost:{port}/hubs/feed?lang=nl"), Cancel);
            await watcher.SayAsync("{\"protocol\":\"json\",\"version\":1}");
            await watcher.SayAsync($"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"slaaghwijk\",{after}]}}");
            watcher.Missed = await watcher.NextAsync(3);
            return watcher;
        }

        /// <summary>The next change that comes.</summary>
        public Task<string> NextAsync() => NextAsync(1);

        public void Dispose() => socket.Dispose();

        private async Task<string> NextAsync(int type)
        {
            while (true)
            {
                while (frames.TryDequeue(out var frame))
                {
                    var message = JsonDocument.Parse(frame).RootElement;
                    if (message.TryGetProperty("type", out var kind) && kind.GetInt32() == type) return message.ToString();
                }
                await ReceiveAsync();
            }
        }

        private async Task ReceiveAsync()
        {
            var buffer = new byte[64 * 1024];
            var received = await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
            var parts = (rest + Encoding.UTF8.GetString(buffer, 0, received.Count)).Split('\x1e');
            rest = parts[^1];
            foreach (var frame in parts[..^1]) frames.Enqueue(frame);
        }

        private Task SayAsync(string message) =>
            socket.SendAsync(Encoding.UTF8.GetBytes(message + '\x1e'), WebSocketMessageType.Text, true, Cancel);
    }
}
