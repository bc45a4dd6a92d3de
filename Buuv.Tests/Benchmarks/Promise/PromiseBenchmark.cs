using System.Globalization;
using Buuv.Tests.Domain.Matching.Simulation;

namespace Buuv.Benchmarks.Promise;

/// <summary>A year of a made-up town under each policy, with the real rules of who is asked: how soon vragen are answered, and what is
/// asked of helpers for it. Mean and standard deviation over seeds; the same figures for the same seeds. How people behave is assumed
/// (see <see cref="Assumptions"/>), so the order of the policies says more than the levels.</summary>
internal static class PromiseBenchmark
{
    private static readonly (string Name, Func<Outcome, double> Of, int Decimals)[] Shares =
    [
        ("24 h, %", one => 100 * one.In24Hours, 1),
        ("48 h, %", one => 100 * one.In48Hours, 1),
        ("7 days, %", one => 100 * one.In7Days, 1),
        ("matched, %", one => 100 * one.Matched, 1),
        ("broker, %", one => 100 * one.Owned, 1),
        ("online, h", one => one.Online, 1),
        ("phone, h", one => one.Phone, 1),
        ("phone ÷ online", one => one.PhoneToOnline, 2),
        ("given ÷ online", one => one.PhoneGiven / one.Online, 2),
    ];

    private static readonly (string Name, Func<Outcome, double> Of, int Decimals)[] Burden =
    [
        ("asks a vraag", one => one.Asks, 1),
        ("asks a helper", one => one.PerHelper, 1),
        ("p90", one => one.P90, 0),
        ("busiest tenth: asked, %", one => 100 * one.BusiestAsked, 0),
        ("helped, %", one => 100 * one.BusiestHelped, 0),
        ("forgotten, %", one => 100 * one.Forgotten, 1),
        ("yes after enough, %", one => 100 * one.AfterEnough, 1),
        ("never rung, %", one => 100 * one.NeverRung, 1),
        ("left, %", one => 100 * one.Left, 1),
    ];

    public static int Run(Size size)
    {
        var assumed = size.IsSmall ? new Assumptions { Helpers = 60, Others = 30, Side = 3, PerDay = 1, Days = 30 } : new();
        var seeds = Enumerable.Range(1, size.Of(10, 2)).ToArray();
        var lived = Enum.GetValues<Policy>().ToDictionary(policy => policy, policy => seeds.AsParallel().AsOrdered()
            .Select(seed => Outcome.Of(SimulatedYear.Live(assumed, policy, seed))).ToArray());
        Console.WriteLine($"promise: {assumed.Helpers} helpers, {assumed.PerDay} vragen a day, {assumed.Days} days, "
            + $"seeds 1 to {seeds[^1]}; mean ± deviation");
        Print(Shares, lived);
        Print(Burden, lived);
        return 0;
    }

    private static void Print((string Name, Func<Outcome, double> Of, int Decimals)[] columns, Dictionary<Policy, Outcome[]> lived)
    {
        Console.WriteLine();
        Console.WriteLine($"| | {string.Join(" | ", columns.Select(column => column.Name))} |");
        Console.WriteLine($"|---|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var (policy, years) in lived)
            Console.WriteLine($"| {policy} | {string.Join(" | ", columns.Select(column =>
                Told([.. years.Select(column.Of)], column.Decimals)))} |");
    }

    private static string Told(double[] values, int decimals)
    {
        if (values.Any(double.IsNaN)) return "–";
        var mean = values.Average();
        var spread = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1));
        var format = "F" + decimals;
        return $"{mean.ToString(format, CultureInfo.InvariantCulture)} ± {spread.ToString(format, CultureInfo.InvariantCulture)}";
    }
}
