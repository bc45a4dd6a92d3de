using System.Diagnostics;

namespace Buuv.Benchmarks.Live;

/// <summary>From the command to the last watcher, beside a bare hub that sends the same bytes in the same run.</summary>
internal static class LiveBenchmark
{
    public static async Task<int> RunAsync(Size size, int watchers)
    {
        var (rounds, reconnects) = (size.Of(15, 1), size.Of(3, 1));
        using var portal = await Side.StartAsync("portal", watchers);
        using var bare = await Side.StartAsync("bare", watchers);
        await portal.Server.AskAsync("place");
        var fragment = await portal.Server.AskAsync("fragment");
        // A server that has run for a minute, not one whose code is still being compiled.
        for (var warmUp = 0; warmUp < size.Of(300, 3); warmUp++)
        {
            await portal.Server.AskAsync("place");
            await bare.Server.AskAsync(fragment);
            await Task.Delay(30);
        }
        await Task.Delay(size.Of(3_000, 100));

        await portal.JoinAsync("-1");
        await bare.JoinAsync("-1");
        for (var warmUp = 0; warmUp < size.Of(5, 1); warmUp++)
        {
            await portal.TellAsync("place");
            await bare.TellAsync(fragment);
        }
        for (var round = 0; round < rounds; round++)
        {
            portal.Told.Add(await portal.TellAsync("place"));
            bare.Told.Add(await bare.TellAsync(fragment));
        }
        var (portalHeap, bareHeap) = (await portal.HeapPerWatcherAsync(), await bare.HeapPerWatcherAsync());

        List<double> portalBack = [], bareBack = [];
        for (var round = 0; round < reconnects; round++)
        {
            await portal.LeaveAsync();
            await bare.LeaveAsync();
            var seen = await portal.Server.AskAsync("latest");
            for (var missed = 0; missed < 3; missed++) await portal.Server.AskAsync("place");
            portalBack.Add(await portal.JoinAsync(seen));
            bareBack.Add(await bare.JoinAsync("-1"));
        }

        var length = fragment.Length;
        Console.WriteLine($"""
            live: {watchers} watchers of one buurt, {rounds} notes of {length} characters, {Environment.ProcessorCount} cores, medians
            |                                                  | Buuv | bare hub | ratio | allowed |
            |---|---|---|---|---|
            | server CPU per watcher and note, µs               | {Row(portal.Cpu, bare.Cpu, 1.5)} |
            | command (insert, render) to the last watcher, ms  | {Row(portal.Last, bare.Last, 1.5)} |
            | heap per watcher, KB                              | {Row(portalHeap, bareHeap, 1.5)} |
            | all back with catch-up of 3 notes, server CPU, s  | {Median(portalBack):0.00} | {Median(
                bareBack
            ):0.00} (no catch-up) | {Median(portalBack) / Median(bareBack):0.00} | 1 core-second |
            """
        );
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static string Row(double ours, double theirs, double allowed) =>
        $"{ours:0.0} | {theirs:0.0} | {ours / theirs:0.00} | {allowed:0.0} |".TrimEnd('|', ' ');

    private sealed record Telling(double CpuPerWatcher, double MillisecondsToLast);

    private sealed class Side(Child server, Child client, int watchers) : IDisposable
    {
        private long emptyHeap;

        public Child Server { get; } = server;

        public List<Telling> Told { get; } = [];

        public double Cpu => Median(Told.Select(told => told.CpuPerWatcher));

        public double Last => Median(Told.Select(told => told.MillisecondsToLast));

        public static async Task<Side> StartAsync(string kind, int watchers)
        {
            var server = Child.Start("serve", kind);
            var side = new Side(server, Child.Watching(await server.ReadAsync(), watchers), watchers);
            // Once in and out, so that what is made once is not counted per watcher.
            await side.JoinAsync("-1");
            await side.LeaveAsync();
            side.emptyHeap = await server.NumberAsync("heap");
            return side;
        }

        /// <returns>Seconds of server CPU until everybody was answered.</returns>
        public async Task<double> JoinAsync(string after)
        {
            var before = await Server.NumberAsync("cpu");
            if (await client.AskAsync("join " + after) != "True")
                throw new InvalidOperationException("Not everybody was answered within a minute.");
            return (await Server.NumberAsync("cpu") - before) / (double)TimeSpan.TicksPerSecond;
        }

        public async Task LeaveAsync()
        {
            await client.AskAsync("leave");
            await Task.Delay(3_000);
        }

        public async Task<Telling> TellAsync(string command)
        {
            var before = await Server.NumberAsync("cpu");
            var began = await Server.NumberAsync(command);
            var last = await client.NumberAsync("heard");
            if (last < 0) throw new InvalidOperationException("Not everybody heard it within a minute.");
            await Task.Delay(300);
            var cpu = await Server.NumberAsync("cpu") - before;
            return new(cpu / (double)TimeSpan.TicksPerMicrosecond / watchers, Stopwatch.GetElapsedTime(began, last).TotalMilliseconds);
        }

        public async Task<double> HeapPerWatcherAsync() => (await Server.NumberAsync("heap") - emptyHeap) / 1024.0 / watchers;

        public void Dispose()
        {
            client.Dispose();
            Server.Dispose();
        }
    }
}
