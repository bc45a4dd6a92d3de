using System.IO.Compression;
using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace Buuv.Benchmarks.Live;

/// <summary>What MudBlazor costs: bytes of a first visit with and without it, and the memory of its page in a circuit beside a page of our
/// own kit in the same run.</summary>
internal static partial class WorkplaceBenchmark
{
    // Only a month that is over has the grid.
    private const string Desk = "/werkplek/cijfers?periode=2001-01", NoGrid = "/werkplek", Residents = "/buurt/slaaghwijk", Own = "/idle";

    public static async Task<int> RunAsync(Size size)
    {
        var count = size.Of(200, 3);
        // Circuits that nobody comes back to are given up after two seconds here.
        var settled = size.Of(8_000, 4_000);
        using var server = Child.Start("serve", "portal");
        var site = new Uri(await server.ReadAsync());
        var places = await server.NumberAsync("places");
        var session = await server.AskAsync("sign-in-analyst");

        var residents = await WeighAsync(site, Residents, null);
        var noGrid = await WeighAsync(site, NoGrid, session);
        var desk = await WeighAsync(site, Desk, session);
        if (residents.UsesMud || noGrid.UsesMud || !desk.UsesMud)
            throw new InvalidOperationException("MudBlazor is where it should not be.");
        Console.WriteLine($"""
            workplace: first visit, compressed, document + sheets + scripts; {places} neighbourhoods
            | page | KiB | of which document, sheets, scripts | fonts, KiB | ratio to residents' | allowed, KiB |
            |---|---|---|---|---|---|
            {residents.Row("a resident's page (no MudBlazor)", residents)} 100 |
            {noGrid.Row("/werkplek (no MudBlazor)", residents)} |
            {desk.Row("the analyst's desk (MudBlazor)", residents)} 200 |
            """);

        var own = await HeapAsync(server, new Uri(site, Own), session, count, settled);
        var grid = await HeapAsync(server, new Uri(site, Desk), session, count, settled);
        Console.WriteLine($"""
            workplace: heap of {count} idle circuits at once
            | page | KiB a circuit | MiB together | ratio to our own kit | allowed |
            |---|---|---|---|---|
            | a field, a button, twenty lines, our own kit | {own / count / 1024:0} | {own / 1048576:0.0} | 1.0 | |
            | the analyst's desk | {grid / count / 1024:0} | {grid / 1048576:0.0} | {grid / own:0.0} | 1536 KiB each, 400 MiB together |
            """);
        return 0;
    }

    private static async Task<double> HeapAsync(Child server, Uri address, string session, int count, int settled)
    {
        foreach (var warm in await OpenAsync(address, session, Math.Min(count, 20))) warm.Abort();
        await Task.Delay(settled);
        var before = await server.NumberAsync("heap");
        var pages = await OpenAsync(address, session, count);
        await Task.Delay(settled / 4);
        var during = await server.NumberAsync("heap");
        // One that fell would weigh nothing.
        if (pages.Any(page => page.State != WebSocketState.Open))
            throw new InvalidOperationException("A circuit fell while it was weighed.");
        foreach (var page in pages) page.Abort();
        await Task.Delay(settled);
        return during - before;
    }

    private static async Task<List<ClientWebSocket>> OpenAsync(Uri address, string session, int count)
    {
        using var http = new HttpClient();
        var pages = new List<ClientWebSocket>();
        for (var page = 0; page < count; page++) pages.Add(await BlazorClient.OpenAsync(http, address.ToString(), session));
        return pages;
    }

    private static async Task<Weight> WeighAsync(Uri site, string page, string? session)
    {
        using var plain = Client(site, session, DecompressionMethods.All);
        using var packed = Client(site, session, DecompressionMethods.None);
        packed.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var html = await plain.GetStringAsync(page);
        return new(
            (await packed.GetByteArrayAsync(page)).Length,
            await PackedAsync(plain, Addresses(Sheet(), html)),
            await PackedAsync(plain, Addresses(Script(), html)),
            await PackedAsync(plain, Addresses(Font(), html)),
            html.Contains("css/mud", StringComparison.Ordinal) || html.Contains("_content/MudBlazor", StringComparison.Ordinal)
        );
    }

    private static HttpClient Client(Uri site, string? session, DecompressionMethods unpack)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = unpack }) { BaseAddress = site };
        if (session is not null) http.DefaultRequestHeaders.Add("Cookie", session);
        return http;
    }

    private static IEnumerable<string> Addresses(Regex links, string html) =>
        links.Matches(html).Select(link => link.Groups["address"].Value).Distinct();

    // What a build serves is not packed as tightly as what is published: packed here, as gzip does it at its best.
    private static async Task<long> PackedAsync(HttpClient plain, IEnumerable<string> addresses)
    {
        var bytes = 0L;
        foreach (var address in addresses)
        {
            using var memory = new MemoryStream();
            await using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
                await gzip.WriteAsync(await plain.GetByteArrayAsync(address));
            bytes += memory.Length;
        }
        return bytes;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<address>[^\"]+)\"")]
    private static partial Regex Sheet();

    [GeneratedRegex("<script[^>]* src=\"(?<address>[^\"]+)\"|<script src=\"(?<address>[^\"]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex("href=\"(?<address>[^\"]+\\.woff2)\"")]
    private static partial Regex Font();

    private sealed record Weight(long Document, long Sheets, long Scripts, long Fonts, bool UsesMud)
    {
        private double All => (Document + Sheets + Scripts) / 1024.0;

        public string Row(string name, Weight beside) =>
            $"| {name} | {All:0.0} | {Document / 1024.0:0.0}, {Sheets / 1024.0:0.0}, {Scripts / 1024.0:0.0} | {Fonts / 1024.0:0.0} "
                + $"| {All / beside.All:0.0} |";
    }
}
