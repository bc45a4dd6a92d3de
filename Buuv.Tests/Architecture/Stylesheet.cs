using System.Text.RegularExpressions;

namespace Buuv.Tests.Architecture;

/// <summary>Just enough of a style sheet to judge its colours: tokens per theme, the list of pairs in a comment, and the rules, in
/// whichever layer.</summary>
internal sealed partial class Stylesheet
{
    private readonly List<(string Media, string Selector, string Body)> rules = [];
    private readonly List<(string Text, string Ground, double Least)> pairs = [];

    public Stylesheet(string css)
    {
        foreach (Match list in PairList().Matches(css))
        foreach (var line in list.Groups["pairs"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(" on ", StringSplitOptions.TrimEntries) is [var text, var grounds])
                pairs.AddRange(
                    grounds
                        .Split(',', StringSplitOptions.TrimEntries)
                        .Select(ground => (text, ground, list.Groups["kind"].Value == "body" ? 7.0 : 4.5))
                );
        Read(Comment().Replace(css, ""), "");
    }

    /// <summary>What is wrong with the colours, in sentences.</summary>
    public IEnumerable<string> Complaints()
    {
        if (pairs.Count == 0) yield return "The list of pairs is missing.";
        foreach (var (name, tokens) in Themes())
        foreach (var (text, ground, least) in pairs)
        {
            if (!tokens.TryGetValue(text, out var front) || !tokens.TryGetValue(ground, out var back))
                yield return $"{name}: {text} on {ground} names a token that is not there.";
            else if (Ratio(front, back) is var ratio && ratio < least)
                yield return FormattableString.Invariant($"{name}: {text} on {ground} is {ratio:0.00} : 1, less than {least}.");
        }
        foreach (var (selector, text, ground) in UsedTogether())
            if (!pairs.Any(pair => pair.Text == text && pair.Ground == ground))
                yield return $"{selector} puts {text} on {ground}, which is not in the list.";
        foreach (var (_, selector, body) in rules.Where(rule => !IsTokenBlock(rule.Selector)))
            if (LiteralColour().IsMatch(body)) yield return $"{selector} has a colour of its own; make it a token.";
    }

    /// <summary>Contrast of two colours (#rgb or #rrggbb) as WCAG 2.2 defines it.</summary>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // Light, dark and print, each also with the colours of every municipality that has its own.
    private IEnumerable<(string Name, Dictionary<string, string> Tokens)> Themes()
    {
        var medias = rules.Where(rule => rule.Selector == ":root").Select(rule => rule.Media).Distinct().ToList();
        var places = rules
            .Where(rule => rule.Selector.StartsWith("[data-place", StringComparison.Ordinal))
            .Select(rule => rule.Selector)
            .Distinct()
            .Prepend("")
            .ToList();
        foreach (var media in medias)
            foreach (var place in places)
            {
                var tokens = new Dictionary<string, string>();
                foreach (var (selector, at) in new[] { (":root", ""), (":root", media), (place, ""), (place, media) })
                    foreach (var rule in rules.Where(rule => rule.Selector == selector && rule.Media == at))
                        foreach (Match token in Token().Matches(rule.Body))
                            tokens[token.Groups["name"].Value] = token.Groups["colour"].Value;
                yield return ($"{(media == "" ? "light" : media)} {place}".TrimEnd(), tokens);
            }
    }

    // Rules that set both; a name like --kind that stands for another token is followed wherever it is given a meaning.
    private IEnumerable<(string Selector, string Text, string Ground)> UsedTogether()
    {
        var meanings = rules
            .Select(rule =>
                Meaning().Matches(rule.Body).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["token"].Value)
            )
            .Where(meaning => meaning.Count > 0)
            .ToList();
        foreach (var (_, selector, body) in rules)
        {
            if (Front().Match(body) is not { Success: true } front || Back().Match(body) is not { Success: true } back) continue;
            var (text, ground) = (front.Groups[1].Value, back.Groups[1].Value);
            var known = meanings.Where(meaning => meaning.ContainsKey(text) || meaning.ContainsKey(ground)).DefaultIfEmpty([]);
            foreach (var meaning in known)
                yield return (selector, meaning.GetValueOrDefault(text, text), meaning.GetValueOrDefault(ground, ground));
        }
    }

    private void Read(string css, string media)
    {
        for (var at = 0; css.IndexOf('{', at) is var open and >= 0;)
        {
            var selector = css[at..open].Trim();
            var close = open + 1;
            for (var depth = 1; depth > 0; close++) depth += css[close] switch { '{' => 1, '}' => -1, _ => 0 };
            var body = css[(open + 1)..(close - 1)];
            if (selector.StartsWith("@media", StringComparison.Ordinal)) Read(body, selector);
            else if (selector.StartsWith("@layer", StringComparison.Ordinal)) Read(body, media);
            else rules.Add((media, selector, body));
            at = close;
        }
    }

    private static bool IsTokenBlock(string selector) =>
        selector == ":root" || selector.StartsWith("[data-place", StringComparison.Ordinal);

    private static double Luminance(string colour)
    {
        var hex = colour.TrimStart('#');
        if (hex.Length == 3)
            hex = string.Concat(hex.Select(digit => $"{digit}{digit}"));
        double Part(int at) =>
            Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0 is var part && part <= 0.04045
                ? part / 12.92
                : Math.Pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(?<kind>body|text)\s+(?<pairs>[^@*]+)")]
    private static partial Regex PairList();

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?<colour>#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\s*(?:;|$)")]
    private static partial Regex Token();

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*var\(--(?<token>[\w-]+)\)")]
    private static partial Regex Meaning();

    [GeneratedRegex(@"(?<![\w-])color:\s*var\(--([\w-]+)\)")]
    private static partial Regex Front();

    [GeneratedRegex(@"(?<![\w-])background(?:-color)?:\s*var\(--([\w-]+)\)")]
    private static partial Regex Back();

    // Solid colours only: shadows and a pin's gleam are see-through (#rgba).
    [GeneratedRegex(@"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-fA-F])")]
    private static partial Regex LiteralColour();
}
