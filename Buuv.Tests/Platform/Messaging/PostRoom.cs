using System.Net;
using System.Net.Sockets;
using System.Text;
using Buuv.Domain;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>A portal with mails and texts that wait, and the ways out that it is given. It begins at noon in the Netherlands: by day
/// anything may leave.</summary>
public sealed class PostRoom : IAsyncDisposable
{
    private int made;

    public FrontDoor Door { get; } = Noon();

    public OutboxProcessor OutboxProcessor => Door.Get<OutboxProcessor>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static FrontDoor Noon()
    {
        var door = new FrontDoor();
        MoveTo(door, 12);
        return door;
    }

    /// <summary>To this hour in the Netherlands, today.</summary>
    /// <param name="days">Further on.</param>
    public static void MoveTo(FrontDoor door, double hour, int days = 0) =>
        door.Clock.Move(DutchTime.ToUtc(DutchTime.Of(door.Clock.Now).Date.AddDays(days).AddHours(hour)) - door.Clock.Now);

    public void MailLeavesBy(int port, int seconds = 15)
    {
        (string, string)[] settings =
        [
            ("Host", "127.0.0.1"),
            ("Port", $"{port}"),
            ("Encrypted", "false"),
            ("Seconds", $"{seconds}"),
            ("From", "buuv@voorbeeld.nl"),
        ];
        foreach (var (name, value) in settings)
            Door.Settings[$"Mail:{name}"] = value;
    }

    public void TextsLeaveBy(string address, int seconds = 15, int perMinute = 1000)
    {
        (string, string)[] settings = [("Url", address), ("Seconds", $"{seconds}"), ("PerMinute", $"{perMinute}")];
        foreach (var (name, value) in settings)
            Door.Settings[$"TextMessages:{name}"] = value;
    }

    /// <summary>A server that takes a connection and says what it is told to, or nothing.</summary>
    /// <param name="drip">Said again and again, a letter at a time and never a line; null for silence.</param>
    public static TcpListener Silent(string? drip = null)
    {
        var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        if (drip is not null)
            _ = DripAsync(server, drip);
        return server;
    }

    public static int PortOf(TcpListener server) => ((IPEndPoint)server.LocalEndpoint).Port;

    public static string AddressOf(TcpListener server) => $"http://127.0.0.1:{PortOf(server)}/";

    /// <summary>Puts messages in the outbox. What they say is a number: the how many-eth it is.</summary>
    public Task AddAsync(
        OutgoingChannel channel,
        MessagePriority haste = MessagePriority.Prompt,
        int count = 1,
        string? to = null,
        TimeSpan? goodFor = null
    ) =>
        Door.Gate.WriteAsync(async db =>
        {
            for (var left = count; left > 0; left--)
            {
                var number = ++made;
                await Outbox.AddAsync(
                    db,
                    new()
                    {
                        Channel = channel,
                        To = to ?? (channel == OutgoingChannel.Mail ? $"buur{number}@voorbeeld.nl" : $"+316{10_000_000 + number}"),
                        Subject = $"{number}",
                        Body = $"{number}",
                        DedupeKey = $"{number}",
                        Haste = haste,
                        HoldsCode = haste == MessagePriority.Urgent,
                        GoodUntil = Door.Clock.Now + goodFor,
                    },
                    Door.Clock.Now
                );
            }
            return Result.Done;
        });

    public Task<int> TakeOutAsync() => OutboxProcessor.TakeOutAsync(Cancel);

    /// <summary>All of them, as they stand now.</summary>
    public async Task<OutgoingMessage[]> RowsAsync()
    {
        await using var db = Door.Read();
        return await db.Outgoing.OrderBy(message => message.Id).ToArrayAsync(Cancel);
    }

    /// <summary>Waits for something that other workers bring about.</summary>
    public static async Task UntilAsync(Func<Task<bool>> until)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await until())
                return;
            await Task.Delay(100, Cancel);
        }
        throw new TimeoutException("It did not come about within half a minute.");
    }

    public async ValueTask DisposeAsync() => await Door.DisposeAsync();

    private static async Task DripAsync(TcpListener server, string drip)
    {
        try
        {
            using var client = await server.AcceptTcpClientAsync();
            while (true)
            {
                foreach (var letter in Encoding.ASCII.GetBytes(drip))
                {
                    await client.GetStream().WriteAsync(new[] { letter });
                    await Task.Delay(50);
                }
            }
        }
        catch (Exception over) when (over is IOException or SocketException or ObjectDisposedException)
        {
            // The portal hung up, or the test is over.
        }
    }
}
