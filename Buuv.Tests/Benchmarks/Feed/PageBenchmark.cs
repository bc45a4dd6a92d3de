using System.Diagnostics;
using System.Globalization;
using Buuv.Benchmarks.Live;

namespace Buuv.Benchmarks.Feed;

/// <summary>The buurt page of fifty notes: kept ready beside the same bytes from memory; drawn anew beside a page written by
/// hand.</summary>
internal static class PageBenchmark
{
    private const int AtOnce = 8;

    public static async Task<int> RunAsync(Size size)
    {
        var (rounds, requests) = (size.Of(11, 1), size.Of(3_000, 50));
        using var town = await FilledTown.BuildAsync(10_000);
        using var server = Child.Start("serve", "feed", town.Folder);
        var address = await server.ReadAsync();
        using var client = Child.Start("load", address);
        await client.ReadAsync();
        var unique = 0;
        List<(double PerSecond, double Cpu)> kept = [], memory = [], anew = [], byHand = [];
        for (var round = -size.Of(2, 0); round < rounds; round++)
        {
            var figures = new[]
            {
                (kept, await MeasureAsync("/buurt/slaaghwijk", requests)),
                (memory, await MeasureAsync("/memory", requests)),
                (anew, await MeasureAsync($"/buurt/slaaghwijk?n{++unique}=", requests / 5)),
                (byHand, await MeasureAsync("/by-hand?n=", requests / 5)),
            };
            if (round >= 0)
                foreach (var (list, figure) in figures) list.Add(figure);
        }
        Console.WriteLine($"""
            pages: buurt page of 50 notes, {AtOnce} at once, {rounds} rounds turn by turn, medians; ratios are of one round each
            |                                                 | Buuv | baseline | ratio | allowed |
            |---|---|---|---|---|
            | kept ready, requests per second / same bytes from memory | {Median(kept, PerSecond):0} | {Median(
                memory,
                PerSecond
            ):0} | {Ratio(kept, memory, PerSecond):0.00} | at least 0.85 |
            | the same, server CPU µs a request                        | {Median(kept, Cpu):0.0} | {Median(memory, Cpu):0.0} | {Ratio(
                kept,
                memory,
                Cpu
            ):0.00} | |
            | drawn anew, server CPU µs / page written by hand         | {Median(anew, Cpu):0} | {Median(byHand, Cpu):0} | {Ratio(
                anew,
                byHand,
                Cpu
            ):0.00} | at most 3 |
            """
        );
        return 0;

        async Task<(double, double)> MeasureAsync(string path, int count)
        {
            var before = await server.NumberAsync("cpu");
            var seconds = double.Parse(await client.AskAsync($"{path} {count}"), System.Globalization.CultureInfo.InvariantCulture);
            return (count / seconds, (await server.NumberAsync("cpu") - before) / (double)TimeSpan.TicksPerMicrosecond / count);
        }
    }

    /// <summary>The other process: asks for pages, and says how long all of them took. An address that ends in "=" gets a number, so that
    /// no two are the same.</summary>
    public static async Task<int> LoadAsync(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce, UseCookies = false })
        {
            BaseAddress = new Uri(address),
        };
        Answer.Say("ready");
        await Answer.ServeAsync(async line =>
        {
            var parts = line.Split(' ');
            var (path, requests, next) = (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), 0);
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
            {
                for (var i = Interlocked.Increment(ref next); i <= requests; i = Interlocked.Increment(ref next))
                    (await http.GetByteArrayAsync(path.EndsWith('=') ? path + i : path)).ToString();
            }));
            return Stopwatch.GetElapsedTime(began).TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        });
        return 0;
    }

    private static double PerSecond((double PerSecond, double Cpu) figure) => figure.PerSecond;

    private static double Cpu((double PerSecond, double Cpu) figure) => figure.Cpu;

    private static double Median(IEnumerable<(double PerSecond, double Cpu)> figures, Func<(double PerSecond, double Cpu), double> of) =>
        Median(figures.Select(of));

    // What else the machine does weighs on both of one round, and not on all rounds alike.
    private static double Ratio(
        IEnumerable<(double PerSecond, double Cpu)> ours,
        IEnumerable<(double PerSecond, double Cpu)> theirs,
        Func<(double PerSecond, double Cpu), double> of
    ) => Median(ours.Zip(theirs, (our, their) => of(our) / of(their)));

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
