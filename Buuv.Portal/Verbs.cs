using Buuv.Domain;
using Buuv.Portal.Data.Demo;
using Buuv.Portal.Features.Neighbourhoods;
using Buuv.Portal.Shared;

namespace Buuv.Portal;

/// <summary>What the program does besides serving: <c>serve</c> (default), <c>migrate</c>, <c>seed --preset NAME</c>, <c>import-neighbourhoods FILE</c>.</summary>
public static class Verbs
{
    private static readonly string[] Known = ["serve", "migrate", "seed", "import-neighbourhoods"];

    /// <summary>Takes the verb from the arguments, so that the rest are settings.</summary>
    public static (string Verb, string[] Others) Split(string[] args) => args is [var first, ..] && Known.Contains(first) ? (first, args[1..]) : ("serve", args);

    /// <summary>Carries out a verb other than serve. The database is up to date by now.</summary>
    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public static async Task<int> RunAsync(string verb, string[] rest, IServiceProvider services) => (verb, rest) switch
    {
        ("migrate", _) => Say(Result.Done, "The database is up to date."),
        ("seed", ["--preset", var preset, ..]) => Say(await services.GetRequiredService<Presets>().SeedAsync(preset), $"The preset {preset} is in."),
        ("seed", [var only, ..]) when only.StartsWith("--preset=", StringComparison.Ordinal) => await RunAsync(verb, ["--preset", only["--preset=".Length..]], services),
        ("import-neighbourhoods", [var file, ..]) => await ImportAsync(file, services.GetRequiredService<NeighbourhoodImport>()),
        _ => Misunderstood($"Usage: seed --preset {string.Join('|', Presets.Names)} or import-neighbourhoods FILE"),
    };

    private static async Task<int> ImportAsync(string file, NeighbourhoodImport import)
    {
        if (!File.Exists(file)) return Misunderstood($"There is no file {file}.");
        await using var content = File.OpenRead(file);
        var report = await import.ImportAsync(file, content);
        return report.IsDone
            ? Say(Result.Done, $"{report.Value.Neighbourhoods} places of {report.Value.Municipalities} municipalities and {report.Value.Districts} districts are in.")
            : Say(report.Refusal!, "");
    }

    private static int Say(Result result, string done)
    {
        if (result.Refusal is { } refusal) Console.Error.WriteLine(RefusalSentence.Of(refusal));
        else Console.WriteLine(done);
        return result.IsDone ? 0 : 1;
    }

    private static int Misunderstood(string usage)
    {
        Console.Error.WriteLine(usage);
        return 2;
    }
}
