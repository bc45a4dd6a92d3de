using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>Words that hurt, as whole words. An illness, a part of the body, an origin or a sexual orientation is no swear word, even where
/// the source list has it. Nothing is refused because of them: a moderator looks.</summary>
public static class RefusedWords
{
    private static readonly IEnumerable<string> Words = WordFile
        .Entries(typeof(RefusedWords), "refused-words.txt")
        .Select(word => Regex.Escape(Folding.Fold(word)).Replace("\\ ", @"\s+"));

    /// <summary>Finds one of the words anywhere in a text in lower case.</summary>
    public static readonly Regex Any = new(
        $@"(?<!\w)(?:{string.Join('|', Words)})(?!\w)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant
    );
}
