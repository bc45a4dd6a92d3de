using Buuv.Benchmarks.Desk;
using Buuv.Benchmarks.Feed;
using Buuv.Benchmarks.Live;
using Buuv.Benchmarks.Signals;

// dotnet run -c Release --project Buuv.Tests/Benchmarks -- live | circuits | queries | pages | posters | desk | start | signals
// The other words are for the processes that a benchmark starts itself.
return args switch
{
    ["live", .. var rest] => await LiveBenchmark.RunAsync(rest is [var watchers] ? int.Parse(watchers) : 5_000),
    ["circuits"] => await CircuitBenchmark.RunAsync(),
    ["queries"] => await QueryBenchmark.RunAsync(),
    ["pages"] => await PageBenchmark.RunAsync(),
    ["posters"] => await PosterBenchmark.RunAsync(),
    ["desk"] => await DeskBenchmark.RunAsync(),
    ["signals"] => SignalBenchmark.Run(),
    ["start"] => await StartBenchmark.RunAsync(),
    ["serve", "feed", var folder] => await FeedServer.RunAsync(folder),
    ["load", var address] => await PageBenchmark.LoadAsync(address),
    ["serve", "portal"] => await PortalServer.RunAsync(),
    ["serve", "bare"] => await BareServer.RunAsync(),
    ["watch", var address, var count] => await Watchers.RunAsync(new Uri(address), int.Parse(count)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Which benchmark? live, circuits, queries, pages, posters, desk, start, signals");
    return 2;
}
