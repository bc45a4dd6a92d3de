namespace Buuv.Domain.Moderation.Signals;

/// <summary>The subject of a word: money, a code, asking, family. Swindlers have a thousand words for each; which subjects occur together
/// in one sentence says more than the words do, and covers words that were not in the training messages.</summary>
internal static class Notions
{
    private const char Any = '*';

    // By the whole word, by its beginning ("betal*") and by its end ("*kosten").
    private static readonly ILookup<string, char> All = Read().ToLookup(line => line.Pattern, line => line.Notion);

    private static readonly int Longest = All.Max(line => line.Key.Length);
    private const char Amount = (char)0;

    /// <summary>The subjects of a word, alone or with one or two before it. Each subject is a character; an amount in digits is one
    /// too.</summary>
    /// <param name="from">Index of the first word that is read together with it.</param>
    public static IReadOnlyList<char> Of(IReadOnlyList<string> words, int from, int at)
    {
        var word = words[at];
        if (word[0] == '0') return [Amount];
        var found = All[word].ToList();
        for (var length = 2; length <= Math.Min(word.Length, Longest); length++)
        {
            found.AddRange(All[$"{word.AsSpan(0, length)}{Any}"]);
            found.AddRange(All[$"{Any}{word.AsSpan(word.Length - length)}"]);
        }
        if (at > from) found.AddRange(All[$"{words[at - 1]}_{word}"]);
        if (at > from + 1) found.AddRange(All[$"{words[at - 2]}_{words[at - 1]}_{word}"]);
        return [.. found.Distinct()];
    }

    private static IEnumerable<(string Pattern, char Notion)> Read()
    {
        var notion = Amount;
        foreach (var (_, lines) in WordFile.Groups(typeof(Notions), "notions.txt"))
        {
            notion++;
            foreach (var line in lines)
                foreach (var pattern in line.Split(' ')) yield return (pattern, notion);
        }
    }
}
