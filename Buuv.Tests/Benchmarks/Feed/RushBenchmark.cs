using System.Diagnostics;
using System.Globalization;
using Buuv.Benchmarks.Live;

namespace Buuv.Benchmarks.Feed;

/// <summary>A link in a group: within a minute 5,000 people open it who were never here, each on a connection of their own, while every
/// second something happens that throws kept pages out. Beside it the same crowd for the same bytes from memory.</summary>
internal static class RushBenchmark
{
    private const string Link = "/buurt/slaaghwijk", Memory = "/memory";

    private static readonly TimeSpan BetweenHappenings = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(Size size)
    {
        var (visitors, seconds) = (size.Of(5_000, 50), size.Of(60, 1));
        using var town = await FilledTown.BuildAsync(10_000);
        using var server = Child.Start("serve", "feed", town.Folder);
        var address = await server.ReadAsync();
        using var crowd = Child.Start("visit", address);
        await crowd.ReadAsync();
        // A portal that has been running for a while, not one that has just begun.
        foreach (var link in new[] { Link, Memory }) await crowd.AskAsync($"{link} {size.Of(1_000, 5)} {size.Of(12, 1)}");
        var (ours, cpu) = await RushAsync(Link);
        var (bare, bareCpu) = await RushAsync(Memory);
        Console.WriteLine($"""
            rush: {visitors} fresh visitors on one link in {seconds} s, something happens every second
            |                                     | p50 | p95 | most | errors | server CPU, s |
            |---|---|---|---|---|---|
            | buurt page of 50 notes, ms (allowed: p95 100) | {ours} | {cpu:0.00} |
            | same bytes from memory, ms          | {bare} | {bareCpu:0.00} |
            """);
        return 0;

        async Task<(string Figures, double Cpu)> RushAsync(string link)
        {
            var before = await server.NumberAsync("cpu");
            var visiting = crowd.AskAsync($"{link} {visitors} {seconds}");
            while (!visiting.IsCompleted)
            {
                await server.AskAsync("happen");
                await Task.WhenAny(visiting, Task.Delay(BetweenHappenings));
            }
            return (await visiting, (await server.NumberAsync("cpu") - before) / (double)TimeSpan.TicksPerSecond);
        }
    }

    /// <summary>The other process: lets so many people open a page, evenly over so many seconds. The time of each counts from when they
    /// wanted to, so that a server that falls behind is seen.</summary>
    public static async Task<int> VisitAsync(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.ConnectionClose = true;
        Answer.Say("ready");
        await Answer.ServeAsync(async line =>
        {
            var parts = line.Split(' ');
            var (path, count, seconds) = (
                parts[0],
                int.Parse(parts[1], CultureInfo.InvariantCulture),
                int.Parse(parts[2], CultureInfo.InvariantCulture)
            );
            var (clock, errors) = (Stopwatch.StartNew(), 0);
            var times = await Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
            {
                var due = TimeSpan.FromSeconds((double)seconds * number / count);
                if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
                try
                {
                    await http.GetByteArrayAsync(path);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref errors);
                }
                return (clock.Elapsed - due).TotalMilliseconds;
            }));
            Array.Sort(times);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{times[count / 2]:0.0} | {times[count * 95 / 100]:0.0} | {times[^1]:0.0} | {errors}"
            );
        });
        return 0;
    }
}
