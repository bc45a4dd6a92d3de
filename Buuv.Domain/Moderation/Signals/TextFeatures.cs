using System.Runtime.InteropServices;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>One feature of a text.</summary>
/// <param name="Place">Index of its weight.</param>
/// <param name="Word">The word that has it, or the last word of those that have it.</param>
/// <param name="Value">How much it counts in relation to the others.</param>
public readonly record struct Feature(int Place, int Word, int Value);

/// <summary>Turns a text into features: its words, pairs of words, pieces of three to five letters inside a word (so that an inflected or
/// misspelled word still resembles itself), and the subjects of its words (<see cref="Notions"/>). Used both in training and in scoring:
/// any change of the hash makes all weights invalid.</summary>
public static class TextFeatures
{
    /// <summary>Number of weights.</summary>
    public const int Places = 1 << 16;

    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;

    // Two subjects at most this many words apart form a phrase.
    private const int Near = 3;

    private const string End = ".";
    private const string Question = "?";

    // Each kind has a mark, so that a word and a piece with the same letters are different features, and a value: a subject counts for more
    // than the letters of a word.
    private static readonly (char Mark, int Value) Word = ('w', 2);
    private static readonly (char Mark, int Value) Pair = ('p', 3);
    private static readonly (char Mark, int Value) Piece = ('c', 1);
    private static readonly (char Mark, int Value) Notion = ('n', 4);
    private static readonly (char Mark, int Value) Asked = ('q', 2);
    private static readonly (char Mark, int Value) Moment = ('k', 1);
    private static readonly (char Mark, int Value) InOneSentence = ('s', 2);
    private static readonly (char Mark, int Value) InOnePhrase = ('t', 1);
    private static readonly (char Mark, int Value) InOneText = ('m', 2);

    /// <summary>The words of a text in lower case without accents: runs of letters and digits, and ends of sentences. Amounts matter
    /// little, so every digit becomes a zero.</summary>
    public static IReadOnlyList<string> Words(string plain)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= plain.Length; at++)
        {
            if (at < plain.Length && char.IsLetterOrDigit(plain[at])) continue;
            if (at > start) words.Add(string.Create(at - start, (plain, start), static (word, from) =>
            {
                for (var i = 0; i < word.Length; i++) word[i] = char.IsDigit(from.plain[from.start + i]) ? '0' : from.plain[from.start + i];
            }));
            start = at + 1;
            if (at == plain.Length) break;
            if (plain[at] is '€') words.Add("euro");
            else if (plain[at] is '?') words.Add(Question);
            else if (plain[at] is '.' or '!' or ';' or ':' && (at + 1 == plain.Length || plain[at + 1] == ' ')) words.Add(End);
        }
        return words;
    }

    /// <summary>All features of some of these words; each index once, with the word that had it first.</summary>
    public static IReadOnlyList<Feature> Of(IReadOnlyList<string> words, int from, int count, SignalContext context)
    {
        var (seen, features) = (new HashSet<int>(), new List<Feature>());
        var (sentence, text) = (new List<(char Notion, int Word)>(), new List<char>());
        var moment = context switch { { IsMatched: true } => 'm', { IsPublic: true } => 'p', { IsFirst: true } => 'f', _ => 'l' };
        for (var at = from; at < from + count; at++)
        {
            var word = words[at];
            See(Word, word, at);
            if (at > from) See(Pair, $"{words[at - 1]} {word}", at);
            if (word is Question) foreach (var (notion, where) in sentence) See(Asked, [notion], where);
            if (word is Question or End) sentence.Clear();
            else
            {
                var edged = $"<{word}>";
                for (var length = ShortestPiece; length <= LongestPiece; length++)
                    for (var i = 0; i + length <= edged.Length; i++) See(Piece, edged.AsSpan(i, length), at);
                foreach (var notion in Notions.Of(words, from, at)) SeeNotion(notion, at);
            }
        }
        return features;

        void SeeNotion(char notion, int at)
        {
            See(Notion, [notion], at);
            See(Moment, [moment, notion], at);
            foreach (var (earlier, where) in sentence)
            {
                if (where == at) continue;
                See(InOneSentence, [earlier, notion], at);
                if (at - where <= Near) See(InOnePhrase, [earlier, notion, (char)(at - where)], at);
            }
            foreach (var earlier in text) See(InOneText, [(char)Math.Min(earlier, notion), (char)Math.Max(earlier, notion)], at);
            sentence.Add((notion, at));
            text.Add(notion);
        }

        void See((char Mark, int Value) kind, ReadOnlySpan<char> letters, int word)
        {
            var place = Place(kind.Mark, letters);
            if (seen.Add(place)) features.Add(new(place, word, kind.Value));
        }
    }

    // FNV-1a over the bytes of the letters, reduced to the number of weights.
    private static int Place(char mark, ReadOnlySpan<char> letters)
    {
        var hash = (2166136261u ^ mark) * 16777619u;
        foreach (var half in MemoryMarshal.AsBytes(letters)) hash = (hash ^ half) * 16777619u;
        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
