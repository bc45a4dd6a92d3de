using System.Net.WebSockets;

namespace Buuv.Benchmarks.Live;

/// <summary>What an idle page in a circuit keeps in memory, and whether it is gone afterwards.</summary>
internal static class CircuitBenchmark
{
    public static async Task<int> RunAsync(Size size)
    {
        var count = size.Of(300, 5);
        // Circuits that nobody comes back to are given up after two seconds here.
        var settled = size.Of(8_000, 4_000);
        using var server = Child.Start("serve", "portal");
        var address = await server.ReadAsync() + "/idle";
        var session = await server.AskAsync("sign-in");
        foreach (var warm in await OpenAsync(address, session, count)) warm.Abort();
        await Task.Delay(settled);

        var before = await server.NumberAsync("heap");
        var pages = await OpenAsync(address, session, count);
        await Task.Delay(settled / 4);
        var open = await server.NumberAsync("subscriptions");
        var perPage = (await server.NumberAsync("heap") - before) / 1024.0 / count;
        foreach (var page in pages) page.Abort();
        await Task.Delay(settled);
        var left = await server.NumberAsync("subscriptions");

        Console.WriteLine($"""
            circuits: {count} idle interactive pages, each with a field, a button, twenty lines and a subscription
            | heap per idle page, KB | {perPage:0} | allowed 110 |
            | subscriptions while open | {open} |
            | subscriptions when the circuits were gone | {left} | allowed 0 |
            """);
        return 0;
    }

    private static async Task<List<ClientWebSocket>> OpenAsync(string address, string session, int count)
    {
        using var http = new HttpClient();
        var pages = new List<ClientWebSocket>();
        for (var page = 0; page < count; page++) pages.Add(await BlazorClient.OpenAsync(http, address, session));
        return pages;
    }
}
