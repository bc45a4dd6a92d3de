using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>A gateway for text messages on this machine.</summary>
public sealed class GatewayListener : IDisposable
{
    private readonly HttpListener listener = new();

    public GatewayListener()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = ListenAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<(string? Authorization, string Body)> Requests { get; } = new();

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 202;

    /// <summary>What goes on while it has a text and did not answer yet.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            Requests.Enqueue((context.Request.Headers["Authorization"], await reader.ReadToEndAsync()));
            if (Meanwhile is { } meanwhile) await meanwhile();
            context.Response.StatusCode = Status;
            context.Response.Close();
        }
    }
}
