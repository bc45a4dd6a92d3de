using System.Text.RegularExpressions;

namespace Buuv.Tests.Architecture;

/// <summary>Judges Dutch the way words.md asks: sentences of at most twelve words, all of them common.</summary>
internal static partial class DutchReading
{
    public const int MostWords = 12;

    /// <summary>What makes a text hard to read, in sentences.</summary>
    /// <param name="text">As it stands in a resource file; placeholders count as one word.</param>
    /// <param name="known">Words that may be used, in lower case.</param>
    public static IEnumerable<string> Complaints(string text, IReadOnlySet<string> known)
    {
        foreach (var sentence in SentenceEnd().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(part => part.Any(char.IsLetterOrDigit));
            if (words > MostWords) yield return $"{words} words: {sentence}";
        }
        foreach (
            var word in Word()
                .Matches(Placeholder().Replace(text, " "))
                .Select(match => match.Value.ToLowerInvariant().Replace('’', '\''))
                .Distinct()
        )
            if (!IsKnown(word, known))
                yield return $"uncommon word “{word}”: {text}";
    }

    /// <summary>Words in a list: one per line, <c>#</c> for a remark.</summary>
    public static IEnumerable<string> Words(string list) =>
        list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(word => word.ToLowerInvariant());

    // The list of common words knows no apostrophes: foto's is foto. A word with a hyphen is as easy as its parts.
    private static bool IsKnown(string word, IReadOnlySet<string> known) =>
        word.Length == 1 || known.Contains(word)
        || (word.EndsWith("'s", StringComparison.Ordinal) && known.Contains(word[..^2]))
        || (word.Contains('-') && word.Split('-').All(part => IsKnown(part, known)));

    [GeneratedRegex(@"[.!?…]+(?:[”""’)]*)(?:\s|$)|[\r\n]+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}+(?:['’-]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\d+[^}]*\}|https?://\S+|\S+@\S+")]
    private static partial Regex Placeholder();
}
