using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Buuv.Tests.Portal.Notifications;

/// <summary>A mail server on this machine that takes everything and keeps it.</summary>
public sealed class SmtpListener : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SmtpListener()
    {
        listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Each whole session, commands and letter.</summary>
    public ConcurrentQueue<string> Letters { get; } = new();

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            var said = new StringBuilder();
            var inLetter = false;
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync() is { } line)
            {
                said.AppendLine(line);
                if (inLetter && line != ".") continue;
                if (inLetter) Letters.Enqueue(said.ToString());
                inLetter = line == "DATA";
                await writer.WriteLineAsync(line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
    }
}

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

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            Requests.Enqueue((context.Request.Headers["Authorization"], await reader.ReadToEndAsync()));
            context.Response.StatusCode = 202;
            context.Response.Close();
        }
    }
}
