using System.Diagnostics;
using Buuv.Benchmarks.Live;
using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Buuv.Benchmarks.Shocks;

/// <summary>What a portal goes through: killed, backed up under load, out of disk. Not how fast, but what is left.</summary>
internal static class ShockBenchmark
{
    private const string Passphrase = "vier koeien in een groene wei";

    public static async Task<int> KillsAsync(Size size)
    {
        var (kills, wanted) = (size.Of(50, 2), size.Of(1_000, 20));
        using var posts = new AcknowledgedPosts();
        var data = NewFolder();
        var random = new Random(9);
        List<double> ready = [];
        for (var kill = 0; kill < kills; kill++)
        {
            var began = Stopwatch.GetTimestamp();
            using var server = Child.Start("serve", "shaken", data.Folder);
            var address = await server.ReadAsync();
            ready.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            var placing = posts.PlaceAsync(address, CancellationToken.None);
            var until = wanted * (kill + 1) / kills;
            while (posts.Count < until) await Task.Delay(5);
            await Task.Delay(random.Next(40));
            server.Kill();
            await placing;
        }
        var (lost, doubled, isWhole) = await posts.CompareAsync(data.Database);
        Console.WriteLine($"""
            kills: {kills} times kill -9 while eight people place
            | acknowledged | lost | doubled | database and audit whole | ready again, worst, s |
            |---|---|---|---|---|
            | {posts.Count} | {lost} | {doubled} | {(isWhole ? "yes" : "no")} | {ready.Max():0.0} |
            """);
        Remove(data);
        return lost == 0 && doubled == 0 && isWhole ? 0 : 1;
    }

    public static async Task<int> RestoresAsync(Size size)
    {
        var rounds = size.Of(100, 2);
        using var posts = new AcknowledgedPosts();
        var data = NewFolder();
        using var stop = new CancellationTokenSource();
        var (short_, broken, longest) = (0, 0, 0.0);
        using (var server = Child.Start("serve", "shaken", data.Folder))
        {
            var placing = posts.PlaceAsync(await server.ReadAsync(), stop.Token);
            for (var round = 0; round < rounds; round++)
            {
                var (before, began) = (posts.Count, Stopwatch.GetTimestamp());
                var file = Path.Combine(Path.GetTempPath(), $"{Path.GetFileName(data.Folder)}-{round}.backup");
                var settings = Options.Create(new BackupSettings { Passphrase = Passphrase });
                var written = await new BackupWriter(
                    data,
                    settings,
                    new HostingEnvironment { EnvironmentName = "Production" },
                    TimeProvider.System
                ).WriteAsync(file);
                var empty = NewFolder();
                Directory.CreateDirectory(empty.Keys);
                var back = written.IsDone ? await new BackupReader(empty, settings, TimeProvider.System).RestoreAsync(file) : written;
                longest = Math.Max(longest, Stopwatch.GetElapsedTime(began).TotalSeconds);
                if (!back.IsDone) broken++;
                else if (back.Value.Rows["Posts"] < before) short_++;
                File.Delete(file);
                Remove(empty);
            }
            await stop.CancelAsync();
            await placing;
        }
        var (lost, doubled, isWhole) = await posts.CompareAsync(data.Database);
        const string columns =
            "| acknowledged meanwhile | restores with fewer than were acknowledged at their start | not whole "
            + "| lost or doubled where it serves | longest, s |";
        Console.WriteLine($"""
            restores: {rounds} backups and restores while eight people place
            {columns}
            |---|---|---|---|---|
            | {posts.Count} | {short_} | {broken} | {lost + doubled} | {longest:0.0} |
            """);
        Remove(data);
        return short_ + broken + lost + doubled == 0 && isWhole ? 0 : 1;
    }

    /// <summary>The kernel lets the portal's files grow no more, as a full disk does, and then lets them again.</summary>
    public static async Task<int> FullDiskAsync(Size size)
    {
        var rounds = size.Of(10, 1);
        using var posts = new AcknowledgedPosts();
        var data = NewFolder();
        using var http = new HttpClient();
        var (read, unread, recovered, alarms) = (0, 0, 0, 0);
        using (var server = Child.StartOnSmallDisk("serve", "shaken", data.Folder))
        {
            var address = await server.ReadAsync();
            for (var round = 0; round < rounds; round++)
            {
                using var stop = new CancellationTokenSource();
                var placing = posts.PlaceAsync(address, stop.Token);
                await GrowAsync(posts, 20);
                await server.LimitFilesAsync("1");
                var refused = posts.Refused;
                while (posts.Refused < refused + 50) await Task.Delay(10);
                foreach (var page in new[] { "/", "/vragen", "/buurt/slaaghwijk" })
                {
                    if ((await http.GetAsync(address + page)).IsSuccessStatusCode) read++;
                    else unread++;
                }
                if (!(await http.GetAsync($"{address}/health")).IsSuccessStatusCode) alarms++;
                await server.LimitFilesAsync("unlimited");
                var before = posts.Count;
                await GrowAsync(posts, 20);
                if (posts.Count > before) recovered++;
                await stop.CancelAsync();
                await placing;
                await Task.Delay(5_100);
            }
        }
        var (lost, doubled, isWhole) = await posts.CompareAsync(data.Database);
        const string columns =
            "| acknowledged | refused in a sentence | pages read meanwhile | not read | /health alarmed "
            + "| placing again by itself | lost | doubled | whole |";
        Console.WriteLine($"""
            full disk: {rounds} times, while eight people place
            {columns}
            |---|---|---|---|---|---|---|---|---|
            | {posts.Count} | {posts.Refused} | {read} | {unread} | {alarms} of {rounds} | {recovered} of {rounds} | {lost} | {doubled} | {(
                isWhole ? "yes" : "no"
            )} |
            """
        );
        Remove(data);
        return lost + doubled + unread == 0 && recovered == rounds && isWhole ? 0 : 1;
    }

    private static async Task GrowAsync(AcknowledgedPosts posts, int by)
    {
        var until = posts.Count + by;
        while (posts.Count < until) await Task.Delay(5);
    }

    private static DataSettings NewFolder() => new() { Folder = Directory.CreateTempSubdirectory("buuv-shock-").FullName };

    private static void Remove(DataSettings data) => Directory.Delete(data.Folder, recursive: true);
}
