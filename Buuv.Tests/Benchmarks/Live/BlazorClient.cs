using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Buuv.Benchmarks.Live;

/// <summary>As much of a browser as a circuit needs: opens the page, starts its interactive part, acknowledges what is drawn.</summary>
internal static partial class BlazorClient
{
    /// <param name="session">Cookie of somebody who is signed in: nobody else has a circuit.</param>
    public static async Task<ClientWebSocket> OpenAsync(HttpClient http, string address, string session)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Add("Cookie", session);
        using var answer = await http.SendAsync(asked);
        var page = await answer.Content.ReadAsStringAsync();
        var marker = Marker().Match(page);
        if (!marker.Success) throw new InvalidOperationException("The page has no interactive part.");
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("Cookie", session);
        var site = new Uri(address);
        await socket.ConnectAsync(new Uri($"ws://{site.Authority}/_blazor"), CancellationToken.None);
        await SendAsync(socket, Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        await SendAsync(socket, Framed([0x96, 1, 0x80, .. Text("0"), .. Text("StartCircuit"), 0x94,
            .. Text($"http://{site.Authority}/"), .. Text(address), .. Text($"[{marker.Groups[1].Value}]"), .. Text(""), 0x90]));
        var drawn = new TaskCompletionSource();
        _ = ListenAsync(socket, drawn);
        await drawn.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return socket;
    }

    private static async Task ListenAsync(ClientWebSocket socket, TaskCompletionSource drawn)
    {
        var buffer = new byte[256 * 1024];
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (result.MessageType == WebSocketMessageType.Close) return;
                var frame = buffer.AsMemory(0, result.Count);
                var at = frame.Span.IndexOf("JS.RenderBatch"u8);
                if (at < 0) continue;
                // [.., "JS.RenderBatch", [number, bytes]]: a small number is its own byte.
                var number = frame.Span[at + "JS.RenderBatch".Length + 1];
                await SendAsync(socket, Framed([0x96, 1, 0x80, 0xc0, .. Text("OnRenderCompleted"), 0x92, number, 0xc0, 0x90]));
                drawn.TrySetResult();
            }
        }
        catch (WebSocketException)
        {
            // We hung up ourselves.
        }
    }

    private static ValueTask SendAsync(ClientWebSocket socket, byte[] frame) =>
        socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Binary, true, CancellationToken.None);

    // MessagePack: a string with a 32-bit length.
    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[5 + bytes.Length];
        packed[0] = 0xdb;
        BinaryPrimitives.WriteInt32BigEndian(packed.AsSpan(1), bytes.Length);
        bytes.CopyTo(packed, 5);
        return packed;
    }

    // The hub's binary frames begin with their length, seven bits a byte.
    private static byte[] Framed(byte[] message)
    {
        var length = new List<byte>();
        for (var rest = message.Length; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                length.Add((byte)rest);
                return [.. length, .. message];
            }
            length.Add((byte)(rest & 0x7f | 0x80));
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();
}
