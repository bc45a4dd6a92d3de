using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Buuv.Tests.Features.Feed;

namespace Buuv.Tests.Platform.Circuits;

/// <summary>Who may open a socket, and what a socket may say.</summary>
public sealed class SocketAccessMiddlewareTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/_blazor/negotiate", HttpStatusCode.Unauthorized)]
    [InlineData("/hubs/feed/negotiate", HttpStatusCode.OK)]
    public async Task A_page_of_another_site_is_turned_away_and_a_circuit_is_for_who_is_signed_in(string path, HttpStatusCode toVisitor)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(path, "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(path, "null"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(path, $"http://localhost.evil.example:{portal.Port}"));
        Assert.Equal(toVisitor, await NegotiateAsync(path, portal.Address));
        Assert.Equal(toVisitor, await NegotiateAsync(path, "http://localhost:5080"));
    }

    [Fact]
    public async Task A_socket_of_another_site_is_turned_away_before_it_opens()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Hub(portal), Cancel));

        Assert.Contains("403", refusal.Message);
    }

    [Fact]
    public async Task Another_site_may_watch_when_it_is_named_in_the_settings()
    {
        await using var named = LivePortal.With(("Live:Origins:0", "https://scherm.example/"));
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://scherm.example");

        await socket.ConnectAsync(Hub(named), Cancel);

        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task One_address_may_not_hold_too_many_sockets_and_a_closed_one_makes_room()
    {
        await using var small = LivePortal.With(("Live:WatchersPerAddress", "2"));
        using ClientWebSocket first = new(), second = new(), third = new(), later = new();
        await first.ConnectAsync(Hub(small), Cancel);
        await second.ConnectAsync(Hub(small), Cancel);

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => third.ConnectAsync(Hub(small), Cancel));
        Assert.Contains("429", refusal.Message);

        first.Abort();
        await EventuallyAsync(async () =>
        {
            using var next = new ClientWebSocket();
            try
            {
                await next.ConnectAsync(Hub(small), Cancel);
            }
            catch (WebSocketException)
            {
                return false;
            }
            return true;
        });
    }

    [Theory]
    [InlineData("no json at all")]
    [InlineData("{\"type\":1,\"target\":\"Watch\",\"arguments\":[{},[]]}")]
    [InlineData("{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"slaaghwijk\",99999999999999999999]}")]
    [InlineData("{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[]}")]
    [InlineData("{\"type\":1,\"invocationId\":\"1\",\"target\":\"OnConnectedAsync\",\"arguments\":[]}")]
    [InlineData("{\"type\":99}")]
    [InlineData("[[[[[[[[[[[[")]
    [InlineData("")]
    public async Task A_bad_frame_brings_nothing_down(string frame)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(Hub(portal), Cancel);
        await SayAsync(socket, "{\"protocol\":\"json\",\"version\":1}");
        await SayAsync(socket, frame);
        await SayAsync(socket, new string('x', 100_000));

        await using var watcher = await OfficialClient.StartAsync(portal.Address, "slaaghwijk", -1, "nl");
        await watcher.ReadAsync("watching");
        await portal.PlaceAsync("Alles doet het nog");
        Assert.Contains("Alles doet het nog", await watcher.ReadHtmlAsync());
    }

    private static Uri Hub(LivePortal portal) => new($"ws://localhost:{portal.Port}/hubs/feed");

    private static async Task SayAsync(ClientWebSocket socket, string frame)
    {
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame + '\x1e'), WebSocketMessageType.Text, true, Cancel);
        }
        catch (WebSocketException)
        {
            // The server may hang up on who talks nonsense.
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await holds()) return;
            await Task.Delay(50, Cancel);
        }
        Assert.Fail("It did not happen within five seconds.");
    }

    private async Task<HttpStatusCode> NegotiateAsync(string path, string origin)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{portal.Address}{path}?negotiateVersion=1");
        request.Headers.Add("Origin", origin);
        request.Content = new StringContent("", new MediaTypeHeaderValue("text/plain"));
        return (await http.SendAsync(request, Cancel)).StatusCode;
    }
}
