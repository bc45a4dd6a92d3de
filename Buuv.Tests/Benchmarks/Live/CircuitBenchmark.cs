using System.Net.WebSockets;

namespace Buuv.Benchmarks.Live;

/// <summary>What an idle page in a circuit keeps in memory, and whether it is gone afterwards.</summary>
internal static class CircuitBenchmark
{
    private const int Pages = 300;

    public static async Task<int> RunAsync()
    {
        using var server = Child.Start("serve", "portal");
        var address = await server.ReadAsync() + "/idle";
        using var http = new HttpClient();
        foreach (var warm in await OpenAsync(http, address)) warm.Abort();
        await Task.Delay(8_000);

        var before = await server.NumberAsync("heap");
        var pages = await OpenAsync(http, address);
        await Task.Delay(2_000);
        var open = await server.NumberAsync("subscriptions");
        var perPage = (await server.NumberAsync("heap") - before) / 1024.0 / Pages;
        foreach (var page in pages) page.Abort();
        await Task.Delay(8_000);
        var left = await server.NumberAsync("subscriptions");

        Console.WriteLine($"""
            circuits: {Pages} idle interactive pages, each with a field, a button, twenty lines and a subscription
            | heap per idle page, KB | {perPage:0} | allowed 110 |
            | subscriptions while open | {open} |
            | subscriptions when the circuits were gone | {left} | allowed 0 |
            """);
        return 0;
    }

    private static async Task<List<ClientWebSocket>> OpenAsync(HttpClient http, string address)
    {
        var pages = new List<ClientWebSocket>();
        for (var page = 0; page < Pages; page++) pages.Add(await BlazorClient.OpenAsync(http, address));
        return pages;
    }
}
