using System.Globalization;
using Buuv.Benchmarks.Live;

namespace Buuv.Benchmarks.Feed;

/// <summary>One poster, those of a town and those of a region, each in one PDF.</summary>
internal static class PosterBenchmark
{
    private const int Town = 17;

    public static async Task<int> RunAsync(Size size)
    {
        var (rounds, whole) = (size.Of(3, 1), size.Of(398, 20));
        using var filled = await FilledTown.BuildAsync(10_000);
        using var server = Child.Start("serve", "feed", filled.Folder);
        await server.ReadAsync();
        List<double> one = [], town = [], region = [];
        for (var round = -size.Of(1, 0); round < rounds; round++)
        {
            var (single, some, all) = (await PrintAsync(1), await PrintAsync(Town), await PrintAsync(whole));
            if (round < 0) continue;
            one.Add(single);
            town.Add(some);
            region.Add(all);
        }
        Console.WriteLine($"""
            posters: {rounds} rounds turn by turn, medians, milliseconds
            | in one PDF | measured | beside | ratio | allowed |
            |---|---|---|---|---|
            | {Town} | {Median(town):0} | {Median(one):0} (1) | {Median(town) / Median(one):0.00} | 2 |
            | {whole} | {Median(region):0} | {Median(town):0} ({Town}) | {Median(region) / Median(town):0.00} | 8 |
            """);
        return 0;

        static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

        async Task<double> PrintAsync(int count) => double.Parse(await server.AskAsync($"posters {count}"), CultureInfo.CurrentCulture);
    }
}
