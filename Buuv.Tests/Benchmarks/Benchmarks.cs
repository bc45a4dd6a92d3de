using Buuv.Benchmarks.Live;

// dotnet run -c Release --project Buuv.Tests/Benchmarks -- live | circuits
// The other words are for the processes that a benchmark starts itself.
return args switch
{
    ["live", .. var rest] => await LiveBenchmark.RunAsync(rest is [var watchers] ? int.Parse(watchers) : 5_000),
    ["circuits"] => await CircuitBenchmark.RunAsync(),
    ["serve", "portal"] => await PortalServer.RunAsync(),
    ["serve", "bare"] => await BareServer.RunAsync(),
    ["watch", var address, var count] => await Watchers.RunAsync(new Uri(address), int.Parse(count)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Which benchmark? live, circuits");
    return 2;
}
