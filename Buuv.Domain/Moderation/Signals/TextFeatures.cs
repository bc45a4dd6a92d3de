using System.Runtime.InteropServices;

namespace Buuv.Domain.Moderation.Signals;

/// <summary>A text as places in a row of weights: its words, pairs of words, and pieces of three to five letters inside a word, so that a word that is
/// bent or misspelled still looks like itself. Training and reading both come here: one other letter in the hash and every weight means something else.</summary>
public static class TextFeatures
{
    /// <summary>Places in the row of weights.</summary>
    public const int Places = 1 << 16;

    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;

    // So that a word, a pair and a piece of the same letters are different things.
    private const char WordMark = 'w';
    private const char PairMark = 'p';
    private const char PieceMark = 'c';

    /// <summary>The words of a text that is in lower case without accents (<see cref="SignalBook.Plain"/>): runs of letters and digits. Which number it is tells
    /// little, so every digit is a nought; asking is a word of its own.</summary>
    public static IReadOnlyList<string> Words(string plain)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= plain.Length; at++)
        {
            var inside = at < plain.Length && char.IsLetterOrDigit(plain[at]);
            if (inside && start < 0) start = at;
            if (!inside && start >= 0)
            {
                words.Add(string.Create(at - start, (plain, start), static (word, from) =>
                {
                    for (var i = 0; i < word.Length; i++) word[i] = char.IsDigit(from.plain[from.start + i]) ? '0' : from.plain[from.start + i];
                }));
                start = -1;
            }
            if (at == plain.Length) break;
            if (plain[at] is '€') words.Add("euro");
            else if (plain[at] is '?') words.Add("?");
            else if (plain[at] is '.' or '!' or ';' or ':' && (at + 1 == plain.Length || plain[at + 1] == ' ')) words.Add(".");
        }
        return words;
    }

    /// <summary>Every place that these words touch, each once, with the word that touched it first.</summary>
    public static IReadOnlyList<(int Place, int Word, int Value)> Of(IReadOnlyList<string> words, int from, int count, SignalContext context)
    {
        var seen = new HashSet<int>();
        var places = new List<(int, int, int)>();
        var said = new List<(char Notion, int Word)>();
        var moment = context.IsMatched ? 'm' : context.IsPublic ? 'p' : context.IsFirst ? 'f' : 'l';
        var all = new List<(char Notion, int Word)>();
        for (var at = from; at < from + count; at++)
        {
            var word = words[at];
            Touch(Hash(WordMark, word), at, V[0]);
            if (at > from) Touch(Hash(PairMark, $"{words[at - 1]} {word}"), at, V[1]);
            if (word is "." or "?") { if (word == "?") foreach (var (n, w) in said) Touch(Hash('q', [n]), w, V[2]); said.Clear(); continue; }
            var edged = $"<{word}>";
            for (var length = ShortestPiece; length <= LongestPiece; length++)
                for (var i = 0; i + length <= edged.Length; i++) Touch(Hash(PieceMark, edged.AsSpan(i, length)), at, V[3]);
            foreach (var notion in Notions.Of(words, at))
            {
                Touch(Hash('n', [notion]), at, V[4]); Touch(Hash('k', [moment, notion]), at, V[8]);
                foreach (var (earlier, where) in said) if (where != at) { Touch(Hash('s', [earlier, notion]), at, V[5]); if (at - where <= 3) Touch(Hash('t', [earlier, notion, (char)(at-where)]), at, V[6]); }
                foreach (var (earlier, where) in all) Touch(Hash('m', [(char)Math.Min(earlier, notion), (char)Math.Max(earlier, notion)]), at, V[7]);
                said.Add((notion, at)); all.Add((notion, at));
            }
        }
        return places;

        void Touch(int place, int word, int value)
        {
            if (value > 0 && seen.Add(place)) places.Add((place, word, value));
        }
    }

    private static readonly int[] V = (Environment.GetEnvironmentVariable("V") ?? "2,3,2,1,4,2,1,2,1").Split(',').Select(int.Parse).ToArray();

    // FNV-1a over the bytes of the letters, folded to the number of places.
    private static int Hash(char mark, ReadOnlySpan<char> letters)
    {
        var hash = (2166136261u ^ mark) * 16777619u;
        foreach (var half in MemoryMarshal.AsBytes(letters)) hash = (hash ^ half) * 16777619u;
        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
