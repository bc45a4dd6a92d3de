using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Buuv.Tests.Fixtures;

/// <summary>A line to the portal on which everything takes a while, either way, in the order it was sent. What a browser can slow down by
/// itself leaves sockets alone.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ends = new();
    private readonly int portal;
    private readonly TimeSpan oneWay;
    private readonly Task answering;

    /// <param name="portal">Address of the portal behind it.</param>
    /// <param name="oneWay">How long each byte is on its way.</param>
    public SlowLine(string portal, TimeSpan oneWay)
    {
        (this.portal, this.oneWay) = (new Uri(portal).Port, oneWay);
        listener.Start();
        answering = AnswerAsync();
    }

    public string Address => $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        listener.Stop();
        await answering;
        ends.Dispose();
    }

    private async Task AnswerAsync()
    {
        var calls = new List<Task>();
        try
        {
            while (true) calls.Add(ConnectAsync(await listener.AcceptTcpClientAsync(ends.Token)));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(calls);
        }
    }

    private async Task ConnectAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, portal, ends.Token);
            await Task.WhenAny(CarryAsync(near.GetStream(), far.GetStream()), CarryAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            // The portal or the test is over.
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to)
    {
        var onTheWay = Channel.CreateUnbounded<(DateTime Arrives, byte[] Bytes)>();
        var arriving = ArriveAsync(onTheWay.Reader, to);
        var bytes = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(bytes, ends.Token) is > 0 and var count)
                onTheWay.Writer.TryWrite((DateTime.UtcNow + oneWay, bytes[..count]));
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Hung up.
        }
        onTheWay.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(ChannelReader<(DateTime Arrives, byte[] Bytes)> onTheWay, NetworkStream to)
    {
        try
        {
            await foreach (var (arrives, bytes) in onTheWay.ReadAllAsync(ends.Token))
            {
                if (arrives - DateTime.UtcNow is { Ticks: > 0 } rest) await Task.Delay(rest, ends.Token);
                await to.WriteAsync(bytes, ends.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Hung up.
        }
    }
}
