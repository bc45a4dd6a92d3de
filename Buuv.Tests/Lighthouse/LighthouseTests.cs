using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Buuv.Tests.Architecture;

namespace Buuv.Tests.Lighthouse;

/// <summary>What Lighthouse says of the pages that most people see first, on its phone.</summary>
[NeedsChromium]
[Collection(nameof(QuietMachine))]
public sealed class LighthouseTests(Town town, ITestOutputHelper output)
{
    private const double Least = 0.95;

    // A busy machine makes a page look slow; it never makes one look fast.
    private const int Tries = 3;

    // Lighthouse calls a machine under this index too slow for its four times slower phone; such a machine is slowed down less.
    private const double Slowdown = 4, IndexOfSlowdown = 1000;

    private static string Folder => Path.Combine(Repository.Root, "Buuv.Tests", "Lighthouse");

    [Theory]
    [InlineData("/", "listed")]
    [InlineData("/buurt/slaaghwijk", "listed")]
    [InlineData("/leiden/4827", "unlisted")]
    public async Task A_public_page_scores_high_in_all_four(string address, string listing)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "lighthouse")),
            "Lighthouse is not installed: run ./test.sh."
        );
        var portal = await town.OpenAsync();
        var best = new Dictionary<string, double>();
        var wrong = "";
        var slowdown = Slowdown;
        for (var tries = 0; tries < Tries && (best.Count == 0 || best.Values.Min() < Least); tries++)
        {
            using var report = await MeasureAsync(portal.Address + address, slowdown, listing);
            // A score that Lighthouse could not give counts as nothing, and is tried again.
            foreach (var score in report.RootElement.GetProperty("scores").EnumerateObject())
                best[score.Name] = Math.Max(
                    best.GetValueOrDefault(score.Name),
                    score.Value.ValueKind == JsonValueKind.Number ? score.Value.GetDouble() : 0
                );
            var index = report.RootElement.GetProperty("index").GetDouble();
            wrong = string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", report.RootElement.GetProperty("wrong").EnumerateArray())}; "
                    + $"index {index:0}, slowed {slowdown:0.0} times"
            );
            slowdown = Math.Clamp(Slowdown * index / IndexOfSlowdown, 1, Slowdown);
        }
        output.WriteLine(
            $"{address}: "
                + string.Join(", ", best.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key} {score.Value:0.00}")))
        );
        Findings.None(
            best.Where(score => score.Value < Least)
                .Select(score => string.Create(CultureInfo.InvariantCulture, $"{address}: {score.Key} {score.Value:0.00} ({wrong})"))
        );
    }

    private static async Task<JsonDocument> MeasureAsync(string address, double slowdown, string listing)
    {
        string[] arguments = ["measure.mjs", address, Chromium.Path!, slowdown.ToString(CultureInfo.InvariantCulture), listing];
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonDocument.Parse(said);
    }
}
