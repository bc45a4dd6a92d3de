using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>A municipality by the name and code that CBS gives it.</summary>
public sealed record DutchMunicipality(MunicipalityCode Code, string Name);

/// <summary>All 342 municipalities of the Netherlands as CBS divides it in 2025 (CC BY 4.0): names and codes, no places.</summary>
public static class DutchMunicipalities
{
    private const string File = "municipalities-2025.csv";

    // What people call them; CBS has the name of the statute.
    private static readonly Dictionary<string, string> Spoken = new()
    {
        ["den haag"] = "'s-gravenhage",
        ["den bosch"] = "'s-hertogenbosch",
        ["nuenen"] = "nuenen, gerwen en nederwetten",
        ["friese meren"] = "de fryske marren",
        ["de friese meren"] = "de fryske marren",
    };

    private static readonly Lazy<IReadOnlyList<DutchMunicipality>> Known = new(Read);

    /// <summary>In the order of a register.</summary>
    public static IReadOnlyList<DutchMunicipality> All => Known.Value;

    /// <summary>The municipality with this name, however it is written: "den haag", "bergen (nh)", "Hengelo".</summary>
    /// <returns>The municipality, or <see cref="TownMissing"/>, <see cref="TownUnknown"/>, <see cref="TownUnclear"/>.</returns>
    public static Result<DutchMunicipality> Find(string? typed)
    {
        var name = Plain(TidyText.Line(typed));
        if (name.Length == 0) return new TownMissing();
        name = Spoken.TryGetValue(name, out var written) ? Plain(written) : name;
        if (All.FirstOrDefault(town => Plain(town.Name) == name) is { } same) return same;
        // Of two with one name CBS says the province behind it: "Bergen (NH.)".
        var alike = All.Where(town => town.Name.Contains('(') && Plain(town.Name.Split('(')[0]) == name).ToArray();
        if (alike.Length == 1) return alike[0];
        return alike.Length > 1
            ? new TownUnclear(string.Join(", ", alike.Select(town => town.Name)))
            : new TownUnknown(TidyText.Line(typed));
    }

    /// <summary>Whether what somebody typed is this name.</summary>
    public static bool IsSame(string? typed, string name) => Plain(TidyText.Line(typed)) == Plain(name);

    // Case, accents, dots and brackets are how somebody writes, not what they mean.
    private static string Plain(string name) =>
        string.Join(' ', Folding.Fold(name).Split([' ', '.', '(', ')', '-', ','], StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<DutchMunicipality> Read()
    {
        using var lines = new StreamReader(NeighbourhoodImport.OpenBuiltIn(File));
        return
        [
            .. lines
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split(';'))
                .Select(row => new DutchMunicipality(new(row[0]), row[1]))
                .OrderBy(town => town.Name, Folding.InOrder),
        ];
    }
}
