using System.Diagnostics;

namespace Buuv.Tests.Architecture;

/// <summary>A benchmark that no longer runs proves nothing. Each runs once here, a little; what it prints then are no figures.</summary>
[NeedsChromium]
public sealed class BenchmarkTests
{
    private static readonly string[] All =
    [
        "live",
        "circuits",
        "queries",
        "search",
        "pages",
        "rush",
        "posters",
        "desk",
        "start",
        "newcomers",
        "signals",
        "promise",
        "ranking",
        "workplace",
        "offline",
        "grids",
        "kills",
        "restores",
        "full-disk",
    ];

    // Built with the tests, in the same configuration.
    private static string Program => Path.Combine(AppContext.BaseDirectory, "Buuv.Benchmarks")
        .Replace(Path.Combine("Buuv.Tests", "bin"), Path.Combine("Buuv.Tests", "Benchmarks", "bin"));

    [Fact]
    public async Task Every_benchmark_still_prints_its_figures()
    {
        using var running = Process.Start(new ProcessStartInfo(Program, ["small", "all"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            // Each of its processes lives too briefly for what that would win.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;
        var complaints = running.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(running.ExitCode == 0, $"{said}\n{await complaints}");
        foreach (var name in All) Assert.Contains($"{name} ran", said);
    }
}
