using System.Buffers;

namespace Buuv.Domain.Posts;

/// <summary>Guesses the language of a post, for screen readers and for line breaks. Decides by its letters or by common small words; Dutch
/// when these do not tell. It runs for every post that is drawn, so it reads the text once and allocates nothing.</summary>
public static class WrittenIn
{
    // At least one letter in so many is special to Polish or Turkish in sentences of those languages; a name in a Dutch sentence has fewer.
    private const int OneLetterIn = 25;

    private static readonly SearchValues<char> Polish = SearchValues.Create("ąćęłńśźżĄĆĘŁŃŚŹŻ");
    private static readonly SearchValues<char> Turkish = SearchValues.Create("ğışİĞŞ");

    private static readonly Dictionary<string, List<string>> Words = WordFile
        .Groups(typeof(WrittenIn), "language-words.txt")
        .ToDictionary(group => group.Name, group => group.Entries);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DutchWords = LookupOf("Dutch");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishWords = LookupOf("English");

    /// <returns>A two-letter code: nl, en, ar, uk, pl or tr.</returns>
    public static string Language(string title, string details)
    {
        var seen = new Seen();
        seen.Look(title);
        seen.Look(details);
        if (seen.Arabic * 2 > seen.Letters) return "ar";
        if (seen.Cyrillic * 2 > seen.Letters) return "uk";
        if (seen.Polish * OneLetterIn > seen.Letters) return "pl";
        if (seen.Turkish * OneLetterIn > seen.Letters) return "tr";
        return seen.English > seen.Dutch ? "en" : "nl";
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LookupOf(string language) =>
        new HashSet<string>(Words[language], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private struct Seen
    {
        public int Letters, Arabic, Cyrillic, Polish, Turkish, Dutch, English;

        public void Look(ReadOnlySpan<char> text)
        {
            var start = 0;
            for (var at = 0; at <= text.Length; at++)
            {
                if (at < text.Length && char.IsLetter(text[at]))
                {
                    LookAt(text[at]);
                    continue;
                }
                var word = text[start..at];
                if (DutchWords.Contains(word)) Dutch++;
                if (EnglishWords.Contains(word)) English++;
                start = at + 1;
            }
        }

        private void LookAt(char letter)
        {
            Letters++;
            if (letter < 'Ā') return;
            if (letter is >= '\u0600' and <= '\u06FF') Arabic++;
            else if (letter is >= '\u0400' and <= '\u04FF') Cyrillic++;
            else if (WrittenIn.Polish.Contains(letter)) Polish++;
            else if (WrittenIn.Turkish.Contains(letter)) Turkish++;
        }
    }
}
