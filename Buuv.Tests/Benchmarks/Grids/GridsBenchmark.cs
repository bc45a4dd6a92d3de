using System.Diagnostics;
using Buuv.Benchmarks.Feed;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Admin.Outgoing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Benchmarks.Grids;

/// <summary>One page of a grid of the workplace, with few rows and with many: it costs the same.</summary>
internal static class GridsBenchmark
{
    private static readonly StaffActor Dirk = new("Dirk", [new Duty(StaffRole.Admin, null)]);

    private static readonly string[] Addresses =
    [
        "",
        "?blad=9000",
        "?richting=op",
        "?orde=pogingen",
        "?weg=mail",
        "?staat=gestuurd",
        "?staat=wacht",
        "?staat=geweigerd",
        "?staat=geweigerd&weg=sms",
    ];

    public static async Task<int> RunAsync(Size size)
    {
        using var few = await FilledTown.BuildAsync(1);
        using var many = await FilledTown.BuildAsync(1);
        await FillOutgoingAsync(few, 1_000);
        await FillOutgoingAsync(many, size.Of(20_000, 2_000));
        Console.WriteLine("""
            grids: one page, counted and read, p95, milliseconds
            | grid | with | measured | with 1,000 | ratio | allowed |
            |---|---|---|---|---|---|
            """);
        // Each grid says here how a page of it is asked for.
        foreach (var address in Addresses)
            await CompareAsync("outgoing, 20,000", address, few, many, size, town => OutgoingAsync(town, address));
        return 0;
    }

    private static async Task CompareAsync(
        string grid, string address, FilledTown few, FilledTown many, Size size, Func<FilledTown, Task<int>> ask)
    {
        var rounds = size.Of(100, 3);
        List<double> measured = [], beside = [];
        for (var round = -rounds / 10 - 1; round < rounds; round++)
        {
            await TimeAsync(measured, round, () => ask(many));
            await TimeAsync(beside, round, () => ask(few));
        }
        Console.WriteLine($"| {grid} | {(address.Length == 0 ? "nothing chosen" : address)} | {P95(measured):0.0} | {P95(beside):0.0} "
            + $"| {P95(measured) / P95(beside):0.00} | 150 |");
    }

    private static async Task<int> OutgoingAsync(FilledTown town, string address)
    {
        var data = new DataSettings { Folder = town.Folder };
        var senders = new MessageSenders(
            Options.Create(new MailSettings()), Options.Create(new TextMessageSettings()), data, new NoHttp());
        var queries = new OutgoingQueries(town.Reading, senders, new(Options.Create(new QuietHoursSettings())), TimeProvider.System);
        var choices = GridChoices.From($"/beheer/uitgaand{address}", OutgoingTable.Columns, OutgoingTable.Filters, OutgoingTable.ByTime);
        var page = await queries.PageAsync(Dirk, choices);
        return page.Rows.Count > 0 ? page.Total : throw new InvalidOperationException($"Nothing for {address}");
    }

    // Nearly all left long ago; one in a hundred was refused, a few wait.
    private static async Task FillOutgoingAsync(FilledTown town, int count)
    {
        var (now, words) = (DateTime.UtcNow, string.Concat(Enumerable.Repeat("Heb je nog contact met elkaar? ", 20)));
        await using var db = new BuuvDb(PersistenceServices.WriterOptions(town.Database));
        for (var number = 0; number < count; number++)
        {
            var (isRefused, waits) = (number % 100 == 7, number % 200 == 11);
            var at = now.AddMinutes(number - count);
            db.Outgoing.Add(new()
            {
                Channel = number % 3 == 0 || number % 200 == 107 ? OutgoingChannel.Text : OutgoingChannel.Mail,
                To = $"{number}@example.org",
                Subject = $"Bericht {number}",
                Body = words,
                DedupeKey = $"grid:{number}",
                CreatedAt = at,
                NextAttemptAt = at,
                Attempts = waits ? 0 : number % 5 + 1,
                SentAt = isRefused || waits ? null : at.AddSeconds(5),
                SentBy = isRefused || waits ? null : MessageSenders.Smtp,
                RefusedAt = isRefused ? at.AddSeconds(5) : null,
            });
        }
        await db.SaveChangesAsync();
    }

    private static async Task TimeAsync(List<double> times, int round, Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));

    private sealed class NoHttp : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => throw new InvalidOperationException("Nothing is sent here");
    }
}
