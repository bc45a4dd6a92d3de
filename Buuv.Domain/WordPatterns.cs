using System.Text.RegularExpressions;

namespace Buuv.Domain;

/// <summary>The regular expressions of a file of words, see <see cref="WordFile"/>. A group is one expression, and its entries are the
/// alternatives. "{Name}" in an entry stands for a group above it.</summary>
internal sealed partial class WordPatterns
{
    private readonly Dictionary<string, string> patterns = [];

    public WordPatterns(Type user, string file)
    {
        foreach (var (name, entries) in WordFile.Groups(user, file))
            patterns.Add(name, string.Join('|', entries.Select(entry => Reference().Replace(entry, Group))));
    }

    /// <summary>The expression of a group. It is interpreted: compiling all of them would make the first text after a start wait longer
    /// than every later one could win back in a day.</summary>
    /// <exception cref="KeyNotFoundException">The file has no group of this name.</exception>
    public Regex Find(string name) => new(patterns[name]);

    private string Group(Match reference) => $"(?:{patterns[reference.Groups[1].Value]})";

    // A quantifier such as {0,40} begins with a digit.
    [GeneratedRegex(@"\{([A-Z]\w+)\}")]
    private static partial Regex Reference();
}
