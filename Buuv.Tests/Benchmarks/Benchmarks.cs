using System.Globalization;
using Buuv.Benchmarks;
using Buuv.Benchmarks.Desk;
using Buuv.Benchmarks.Feed;
using Buuv.Benchmarks.Grids;
using Buuv.Benchmarks.Live;
using Buuv.Benchmarks.Newcomers;
using Buuv.Benchmarks.Promise;
using Buuv.Benchmarks.Search;
using Buuv.Benchmarks.Sheets;
using Buuv.Benchmarks.Shocks;
using Buuv.Benchmarks.Signals;

// dotnet run -c Release --project Buuv.Tests/Benchmarks -- live | circuits | queries | search | pages | rush | posters | desk | start |
// newcomers | signals | promise | waves | ranking | kills | restores | full-disk | workplace | offline | grids
// "small all" runs each of them once, a little, as the tests do. The other words are for the processes that a benchmark starts itself.
var size = new Size(args is ["small", ..]);
var words = size.IsSmall ? args[1..] : args;
return words switch
{
    ["all"] => await AllAsync(),
    ["serve", "feed", var folder] => await FeedServer.RunAsync(folder),
    ["load", var address] => await PageBenchmark.LoadAsync(address),
    ["visit", var address] => await RushBenchmark.VisitAsync(address),
    ["serve", "portal"] => await PortalServer.RunAsync(),
    ["serve", "shaken", var folder] => await ShakenServer.RunAsync(folder),
    ["serve", "bare"] => await BareServer.RunAsync(),
    ["watch", var address, var count] => await Watchers.RunAsync(new Uri(address), int.Parse(count, CultureInfo.InvariantCulture)),
    [var name] when Benchmarks().ContainsKey(name) => await Benchmarks()[name](),
    ["live", var watchers] => await LiveBenchmark.RunAsync(size, int.Parse(watchers, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

Dictionary<string, Func<Task<int>>> Benchmarks() => new()
{
    ["live"] = () => LiveBenchmark.RunAsync(size, size.Of(5_000, 20)),
    ["circuits"] = () => CircuitBenchmark.RunAsync(size),
    ["queries"] = () => QueryBenchmark.RunAsync(size),
    ["search"] = () => SearchBenchmark.RunAsync(size),
    ["pages"] = () => PageBenchmark.RunAsync(size),
    ["rush"] = () => RushBenchmark.RunAsync(size),
    ["posters"] = () => PosterBenchmark.RunAsync(size),
    ["desk"] = () => DeskBenchmark.RunAsync(size),
    ["start"] = () => StartBenchmark.RunAsync(size),
    ["newcomers"] = () => NewcomerBenchmark.RunAsync(size),
    ["kills"] = () => ShockBenchmark.KillsAsync(size),
    ["restores"] = () => ShockBenchmark.RestoresAsync(size),
    ["full-disk"] = () => ShockBenchmark.FullDiskAsync(size),
    ["workplace"] = () => WorkplaceBenchmark.RunAsync(size),
    ["offline"] = () => OfflineBenchmark.RunAsync(size),
    ["grids"] = () => GridsBenchmark.RunAsync(size),
    ["signals"] = () => Task.FromResult(SignalBenchmark.Run(size)),
    ["promise"] = () => Task.FromResult(PromiseBenchmark.Run(size)),
    ["waves"] = () => WavesBenchmark.RunAsync(size),
    ["ranking"] = () => Task.FromResult(RankingBenchmark.Run(size)),
};

async Task<int> AllAsync()
{
    foreach (var (name, run) in Benchmarks())
    {
        if (await run() is var code and not 0) return code;
        Console.WriteLine($"{name} ran");
    }
    return 0;
}

int Usage()
{
    Console.Error.WriteLine($"Which benchmark? {string.Join(", ", Benchmarks().Keys)}");
    return 2;
}
