using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Clockwork;
using Buuv.Portal.Data;
using Buuv.Portal.Data.Audit;
using Buuv.Portal.Data.Demo;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Neighbourhoods;
using Buuv.Portal.Settings;
using Buuv.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal;

/// <summary>What the program does besides serving: <c>serve</c> (default), <c>migrate</c>, <c>seed --preset NAME</c>, <c>import-neighbourhoods FILE</c>,
/// <c>posters --municipality SLUG --out FILE [--size A4|A3]</c>, <c>purge</c>, <c>audit verify [HEADFILE]</c>, <c>casebook rotate</c>.</summary>
public static class Verbs
{
    private static readonly string[] Known = ["serve", "migrate", "seed", "import-neighbourhoods", "posters", "purge", "audit", "casebook"];

    /// <summary>Takes the verb from the arguments, so that the rest are settings.</summary>
    public static (string Verb, string[] Others) Split(string[] args) => args is [var first, ..] && !first.StartsWith('-') ? (first, args[1..]) : ("serve", args);

    /// <summary>Somebody typed a verb that there is not. Said before anything is opened or made: a second portal is not what they meant.</summary>
    /// <returns>The exit code, or null for a verb that is there.</returns>
    public static int? Unknown(string verb) =>
        Known.Contains(verb) ? null : Misunderstood($"There is no verb {verb}. Verbs: {string.Join(", ", Known)}.");

    /// <summary>Carries out a verb other than serve. The database is up to date by now.</summary>
    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public static async Task<int> RunAsync(string verb, string[] rest, IServiceProvider services) => (verb, rest) switch
    {
        ("migrate", _) => Say(Result.Done, "The database is up to date."),
        ("seed", ["--preset", var preset, ..]) => Say(await services.GetRequiredService<Presets>().SeedAsync(preset), $"The preset {preset} is in."),
        ("seed", [var only, ..]) when only.StartsWith("--preset=", StringComparison.Ordinal) => await RunAsync(verb, ["--preset", only["--preset=".Length..]], services),
        ("import-neighbourhoods", [var file, ..]) => await ImportAsync(file, services.GetRequiredService<NeighbourhoodImport>()),
        ("casebook", ["rotate"]) => Say(await services.GetRequiredService<CaseKeys>().RotateAsync(TimeSpan.Zero), "The casebook has a new key, and everything in it was sealed again."),
        ("posters", _) when Options(rest) is { } options && options.TryGetValue("municipality", out var town) && options.TryGetValue("out", out var file)
            => await PrintAsync(town, file, options.GetValueOrDefault("size"), services),
        ("purge", []) => Tell(await services.GetRequiredService<Retention>().PurgeAllAsync(CancellationToken.None)),
        ("audit", ["verify", .. var file]) when file.Length <= 1 => await VerifyAsync(file.FirstOrDefault(), services),
        _ => Misunderstood($"Usage: seed --preset {string.Join('|', Presets.Names)}, import-neighbourhoods FILE, posters --municipality SLUG --out FILE [--size A4|A3], purge, audit verify [HEADFILE], or casebook rotate"),
    };

    // This week's editions of a whole town in one PDF. It goes to paper, so it freezes them, as printing from a page does.
    private static async Task<int> PrintAsync(string town, string file, string? size, IServiceProvider services)
    {
        if (services.GetRequiredService<NeighbourhoodDirectory>().Map.FindMunicipality(town) is not { } municipality) return Misunderstood($"There is no municipality {town}.");
        if (size is not (null or nameof(SheetSize.A4) or nameof(SheetSize.A3))) return Misunderstood("A poster is A4 or A3.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder)) return Misunderstood($"There is no folder {folder}.");
        var boards = await services.GetRequiredService<BoardQueries>().InAsync(municipality.Code);
        var clock = new StaffActor("Buuv", [new(StaffRole.Admin, null)]);
        var printed = await services.GetRequiredService<PosterPress>().PrintAsync(boards, clock, new(size is null ? null : Enum.Parse<SheetSize>(size)), CancellationToken.None);
        if (!printed.IsDone) return Say(printed.Refusal!);
        await File.WriteAllBytesAsync(file, printed.Value);
        return Say(Result.Done, $"The posters of {boards.Count} boards are in {file}.");
    }

    private static int Tell((int Purged, IReadOnlyList<string> Held) run) =>
        Say(Result.Done, $"{run.Purged} records were purged.{(run.Held.Count > 0 ? $" Waiting for the admin at /beheer/bewaren: {string.Join(", ", run.Held)}." : "")}");

    // Without a file, the heads that the clock wrote down beside the database.
    private static async Task<int> VerifyAsync(string? file, IServiceProvider services)
    {
        if (file is not null && !File.Exists(file)) return Misunderstood($"There is no file {file}.");
        var heads = await AuditHeads.ReadAsync(file ?? services.GetRequiredService<DataSettings>().AuditHeads);
        if (file is not null && heads.Count == 0) return Misunderstood($"{file} holds no heads of an audit.");
        await using var db = await services.GetRequiredService<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var (fault, sequence) = await AuditCheck.RunAsync(db, heads);
        Console.WriteLine(fault switch
        {
            AuditFault.Edited => $"The audit is broken: entry {sequence} was changed.",
            AuditFault.Missing => $"The audit is broken: entry {sequence} is missing.",
            AuditFault.OutOfOrder => $"The audit is broken: entry {sequence} does not follow the one before it.",
            AuditFault.CutOff => $"The audit is broken: it ends before entry {sequence}, and was longer.",
            AuditFault.Rewritten => $"The audit is broken: entry {sequence} is another than when its hash was written down.",
            _ => $"The audit is whole: {sequence} entries, compared with {heads.Count} heads.",
        });
        return fault is null ? 0 : 1;
    }

    // "--name value" and "--name=value"; null for anything else.
    private static Dictionary<string, string>? Options(string[] rest)
    {
        var options = new Dictionary<string, string>();
        for (var at = 0; at < rest.Length; at++)
        {
            if (!rest[at].StartsWith("--", StringComparison.Ordinal)) return null;
            var parts = rest[at][2..].Split('=', 2);
            if (parts.Length == 1 && ++at == rest.Length) return null;
            options[parts[0]] = parts.Length == 2 ? parts[1] : rest[at];
        }
        return options;
    }

    private static async Task<int> ImportAsync(string file, NeighbourhoodImport import)
    {
        if (!File.Exists(file)) return Misunderstood($"There is no file {file}.");
        await using var content = File.OpenRead(file);
        var report = await import.ImportAsync(file, content);
        return report.IsDone
            ? Say(Result.Done, $"{report.Value.Neighbourhoods} places of {report.Value.Municipalities} municipalities and {report.Value.Districts} districts are in; {report.Value.TooSmall} with too few homes were left out.")
            : Say(report.Refusal!);
    }

    /// <summary>Tells the operator how it went.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(Result result, string done = "")
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
