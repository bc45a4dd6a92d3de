using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>Words that hurt, as whole words. An illness, a body, an origin or whom somebody loves is no swear word, also where the source
/// list has it.
/// Nothing is dropped for them: a person looks.</summary>
public static class RefusedWords
{
    private const string Resource = "Buuv.Domain.Moderation.Signals.refused-words.txt";

    /// <summary>One of the words, anywhere in a text in lower case.</summary>
    public static readonly Regex Any = new(
        $@"(?<!\w)(?:{string.Join('|', Read().Select(word => Regex.Escape(word).Replace("\\ ", @"\s+")))})(?!\w)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant
    );

    private static IEnumerable<string> Read()
    {
        using var reader = new StreamReader(typeof(RefusedWords).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
            if (line is [not '#', ..]) yield return Folding.Fold(line.Trim());
    }
}
