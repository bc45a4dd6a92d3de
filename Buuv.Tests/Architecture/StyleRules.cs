using System.Text.RegularExpressions;

namespace Buuv.Tests.Architecture;

/// <summary>How style sheets are written, and how the sources of <c>buuv.css</c> lie in their layers. Each rule gives what is wrong, one
/// line per finding.</summary>
internal static partial class StyleRules
{
    public const string Sources = "Buuv.Portal/Styles/";
    public const string List = Sources + "buuv.css";
    public const string Served = "Buuv.Portal/wwwroot/css/buuv.css";

    /// <summary>The sheet of MudBlazor in its layer, see build/MudStyles.targets.</summary>
    private const string Mud = "Buuv.Portal/wwwroot/css/mud.css";

    /// <summary>Every sheet that somebody wrote: what the build makes of the sources is none.</summary>
    public static IEnumerable<SourceFile> Sheets =>
        from folder in new[] { "Buuv.Portal/Styles", "Buuv.Portal/wwwroot" }
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.css", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where name != Served && name != Mud
        orderby name
        select new SourceFile(name, File.ReadAllText(path));

    public static bool IsLayered(SourceFile sheet) => sheet.Path.StartsWith(Sources, StringComparison.Ordinal) && sheet.Path != List;

    /// <summary>The sources in the order of the list, each in its layer.</summary>
    public static string Layered
    {
        get
        {
            var list = Repository.Read(List);
            return Order().Match(list).Value + string.Concat(Listed(list).Select(name => Repository.Read(Sources + name)));
        }
    }

    public static IEnumerable<string> TooWide(SourceFile sheet) =>
        from line in sheet.Text.Split('\n').Index()
        where line.Item.Length > 140
        select $"{sheet.Path}:{line.Index + 1}: {line.Item.Length} columns";

    /// <summary>One declaration a line: a brace that opens ends its line, one that closes has a line to itself.</summary>
    public static IEnumerable<string> OnOneLine(SourceFile sheet) =>
        from line in WithoutWords(sheet.Text).Split('\n').Index()
        where Crowded().IsMatch(line.Item)
        select $"{sheet.Path}:{line.Index + 1}: more than one thing on a line";

    /// <summary>The list names every source once, layer after layer; each source is one block of its folder's layer.</summary>
    public static IEnumerable<string> Mislaid(SourceFile list, IReadOnlyCollection<SourceFile> sources)
    {
        var layers = Order().Match(list.Text).Groups["layer"].Captures.Select(layer => layer.Value).ToList();
        var listed = Listed(list.Text).ToList();
        foreach (var name in listed.Except(sources.Select(NameOf))) yield return $"{name} is listed and not there";
        foreach (var name in sources.Select(NameOf).Except(listed)) yield return $"{name} is not in the list";
        foreach (var twice in listed.CountBy(name => name).Where(name => name.Value > 1)) yield return $"{twice.Key} is listed twice";
        foreach (var (before, after) in listed.Zip(listed.Skip(1)))
            if (layers.IndexOf(LayerOf(before)) > layers.IndexOf(LayerOf(after))) yield return $"{after} comes after the layer of {before}";
        foreach (var source in sources)
        {
            var layer = LayerOf(NameOf(source));
            if (!layers.Contains(layer)) yield return $"{layer} is no layer";
            else if (!IsOneBlock(Comment().Replace(source.Text, "").Trim(), layer))
                yield return $"{NameOf(source)} is not one block of {layer}";
        }
    }

    /// <summary>What a browser gets: the same rules in the same order, without layers.</summary>
    public static IEnumerable<string> Stale(string served, string layered)
    {
        if (served.Contains("@layer", StringComparison.Ordinal)) yield return "an old browser would drop a layer";
        var flat = new[] { Comment(), Order(), Head(), Foot() }.Aggregate(layered, (css, part) => part.Replace(css, ""));
        if (Bare(served) != Bare(flat)) yield return "what is served is not what the sources say";
    }

    private static IEnumerable<string> Listed(string list) => Import().Matches(list).Select(import => import.Groups["name"].Value);

    private static bool IsOneBlock(string text, string layer) =>
        text.StartsWith($"@layer {layer} {{\n", StringComparison.Ordinal) && text.EndsWith("\n}", StringComparison.Ordinal) &&
        Head().Count(text) == 1 && Foot().Count(text) == 1;

    private static string NameOf(SourceFile source) => source.Path[Sources.Length..];

    private static string LayerOf(string name) => name.Split('/', '.')[0];

    private static string Bare(string css) => Blank().Replace(css, "").Replace(";}", "}", StringComparison.Ordinal);

    // Comments and what stands between quotes may hold anything; their lines stay, so that a finding has its number.
    private static string WithoutWords(string css) => Words().Replace(css, words => new('\n', words.Value.Count(letter => letter == '\n')));

    [GeneratedRegex(@"\{[^\S\n]*\S|\S[^\S\n]*\}|[;}][^\S\n]*\S")]
    private static partial Regex Crowded();

    [GeneratedRegex("""/\*.*?\*/|"[^"\n]*"|'[^'\n]*'""", RegexOptions.Singleline)]
    private static partial Regex Words();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""^@import "(?<name>[^"]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^@layer (?:(?<layer>\w+)(?:, )?)+;\n", RegexOptions.Multiline)]
    private static partial Regex Order();

    [GeneratedRegex(@"^@layer \w+ \{$", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\}$", RegexOptions.Multiline)]
    private static partial Regex Foot();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
