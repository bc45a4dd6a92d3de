namespace Buuv.Domain;

/// <summary>Matches words with one typing error: a letter too many, one missing, a wrong one, or two swapped.</summary>
public static class FuzzyMatch
{
    /// <summary>Shorter words must match exactly: too many other words are one letter away.</summary>
    public const int LeastLetters = 4;

    private const int LettersOfBeginning = 6;

    /// <summary>Whether the typed word matches this word or, when it is long enough, its beginning.</summary>
    public static bool IsOf(string typed, string word)
    {
        if (typed.Length < LeastLetters || word.StartsWith(typed, StringComparison.Ordinal)) return false;
        if (AreOneApart(typed, word)) return true;
        if (!IsLong(typed)) return false;
        for (var letters = typed.Length - 1; letters <= typed.Length + 1 && letters < word.Length; letters++)
            if (AreOneApart(typed, word.AsSpan(0, letters))) return true;
        return false;
    }

    /// <summary>Length from which a word with an error may match the beginning of a longer word, in characters.</summary>
    public static bool IsLong(string typed) => typed.Length >= LettersOfBeginning;

    private static bool AreOneApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        var rest = one[same..];
        var restOfOther = other[same..];
        return (rest.Length - restOfOther.Length) switch
        {
            0 => rest.Length > 0 && (rest[1..].SequenceEqual(restOfOther[1..]) || HaveChangedPlaces(rest, restOfOther)),
            1 => rest[1..].SequenceEqual(restOfOther),
            -1 => rest.SequenceEqual(restOfOther[1..]),
            _ => false,
        };
    }

    private static bool HaveChangedPlaces(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]);
}
