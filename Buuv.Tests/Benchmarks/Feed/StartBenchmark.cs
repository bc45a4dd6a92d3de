using System.Diagnostics;
using Buuv.Benchmarks.Live;

namespace Buuv.Benchmarks.Feed;

/// <summary>From starting the program on a filled database to the first page, beside a bare web server that starts with nothing.</summary>
internal static class StartBenchmark
{
    public static async Task<int> RunAsync(Size size)
    {
        var rounds = size.Of(5, 1);
        using var town = await FilledTown.BuildAsync(size.Of(100_000, 1_000));
        List<double> portal = [], bare = [];
        for (var round = 0; round < rounds; round++)
        {
            portal.Add(await TimeAsync("/", "serve", "feed", town.Folder));
            bare.Add(await TimeAsync("", "serve", "bare"));
        }
        var (ours, theirs) = (portal.Order().ElementAt(rounds / 2), bare.Order().ElementAt(rounds / 2));
        Console.WriteLine($"""
            start: {rounds} rounds turn by turn, medians, seconds
            | start to first page, 100,000 posts | bare server listens | ratio | allowed |
            |---|---|---|---|
            | {ours:0.00} | {theirs:0.00} | {ours / theirs:0.0} | 3 s |
            """);
        return 0;
    }

    /// <param name="path">Page to fetch; empty to stop when it listens.</param>
    private static async Task<double> TimeAsync(string path, params string[] words)
    {
        var began = Stopwatch.GetTimestamp();
        using var server = Child.Start(words);
        var address = await server.ReadAsync();
        using var http = new HttpClient();
        if (path.Length > 0) await http.GetByteArrayAsync(address + path);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
