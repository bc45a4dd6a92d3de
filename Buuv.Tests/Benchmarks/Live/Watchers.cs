using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace Buuv.Benchmarks.Live;

/// <summary>Thousands of watchers in one process, speaking the hub's JSON protocol over plain sockets.</summary>
internal static class Watchers
{
    private static readonly List<ClientWebSocket> Sockets = [];
    private static readonly byte[] Changed = "\"Changed\""u8.ToArray();
    private static int answered;
    private static int heard;
    private static long lastAt;

    /// <summary>Commands: "join AFTER", "heard COUNT" (when the last of so many heard a change), "leave".</summary>
    public static async Task<int> RunAsync(Uri address, int count)
    {
        var hub = new Uri($"ws://{address.Authority}/hubs/feed?lang=nl");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["join", var after]:
                    answered = 0;
                    await Parallel.ForEachAsync(
                        Enumerable.Range(0, count),
                        new ParallelOptions { MaxDegreeOfParallelism = 64 },
                        async (_, _) => await JoinAsync(hub, after)
                    );
                    Answer.Say(await UntilAsync(() => Volatile.Read(ref answered) >= count));
                    break;
                case ["heard"]:
                    var all = await UntilAsync(() => Volatile.Read(ref heard) >= count);
                    heard = 0;
                    Answer.Say(all ? lastAt : -1);
                    break;
                case ["leave"]:
                    foreach (var socket in Sockets) socket.Abort();
                    Sockets.Clear();
                    Answer.Say("left");
                    break;
            }
        }
        return 0;
    }

    private static async Task<bool> UntilAsync(Func<bool> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!holds() && patience.Elapsed < TimeSpan.FromSeconds(60)) await Task.Delay(2);
        return holds();
    }

    private static async Task JoinAsync(Uri hub, string after)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(hub, CancellationToken.None);
        lock (Sockets)
            Sockets.Add(socket);
        var hello =
            "{\"protocol\":\"json\",\"version\":1}\u001e"
                + "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"slaaghwijk\","
            + after
            + "]}\u001e";
        await socket.SendAsync(Encoding.UTF8.GetBytes(hello), WebSocketMessageType.Text, true, CancellationToken.None);
        _ = ListenAsync(socket);
    }

    private static async Task ListenAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    result = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += result.Count;
                }
                while (!result.EndOfMessage);
                if (result.MessageType == WebSocketMessageType.Close) return;
                var frame = buffer.AsSpan(0, length);
                if (frame.IndexOf("\"type\":3"u8) >= 0) Interlocked.Increment(ref answered);
                if (frame.IndexOf(Changed) < 0) continue;
                Volatile.Write(ref lastAt, Stopwatch.GetTimestamp());
                Interlocked.Increment(ref heard);
            }
        }
        catch (WebSocketException)
        {
            // We hung up ourselves.
        }
    }
}
