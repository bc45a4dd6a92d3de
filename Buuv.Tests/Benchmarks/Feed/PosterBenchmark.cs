using System.Globalization;
using Buuv.Benchmarks.Live;

namespace Buuv.Benchmarks.Feed;

/// <summary>Seventeen posters in one PDF beside one poster.</summary>
internal static class PosterBenchmark
{
    private const int Rounds = 5;
    private const int Boards = 17;

    public static async Task<int> RunAsync()
    {
        using var town = await FilledTown.BuildAsync(10_000);
        using var server = Child.Start("serve", "feed", town.Folder);
        await server.ReadAsync();
        List<double> one = [], all = [];
        for (var round = -1; round < Rounds; round++)
        {
            var (single, batch) = (await PrintAsync(1), await PrintAsync(Boards));
            if (round < 0) continue;
            one.Add(single);
            all.Add(batch);
        }
        var (median, batchMedian) = (one.Order().ElementAt(Rounds / 2), all.Order().ElementAt(Rounds / 2));
        Console.WriteLine($"""
            posters: {Rounds} rounds turn by turn, medians, milliseconds
            | {Boards} in one PDF | one | ratio | allowed |
            |---|---|---|---|
            | {batchMedian:0} | {median:0} | {batchMedian / median:0.00} | 2 |
            """);
        return 0;

        async Task<double> PrintAsync(int count) => double.Parse(await server.AskAsync($"posters {count}"), CultureInfo.CurrentCulture);
    }
}
