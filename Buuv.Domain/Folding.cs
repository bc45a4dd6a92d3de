using System.Globalization;
using System.Text;

namespace Buuv.Domain;

/// <summary>The one way in which letters are normalised: for searching, for addresses and for sorting names. "Łukasz" is found by
/// "lukasz", a phone's "foto’s" by "foto's", and "d'Oude Morsch" is sorted under O.</summary>
public static class Folding
{
    /// <summary>Sorts names as a Dutch register does: é and e are equal, and "'t Zand" is under Z.</summary>
    public static IComparer<string?> InOrder { get; } = Comparer<string?>.Create(Compare);

    // Prefixes that a Dutch register ignores.
    private static readonly string[] Articles = ["'s-", "'s ", "'t ", "'n ", "d'", "l'"];

    // Characters that may occur within a word.
    private const string Joints = "'-‐";

    /// <summary>Lower case, without accents; ligatures become two letters, every apostrophe becomes ', and digits of any script become 0 to
    /// 9.</summary>
    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        // A separate acute accent would be decomposed into a space and a mark.
        foreach (var sign in text.Replace('´', '\'').Normalize(NormalizationForm.FormKD)) Append(plain, sign);
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a text in the form in which they are searched for: "foto’s" is "fotos". Each once, in the order of the
    /// text.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Split(text).SelectMany(Bare).Distinct()];

    /// <summary>The words of a text in every form that a reader may search for: "d'Oude" also as "oude", "kop-en-schotel" also as one
    /// word.</summary>
    public static IReadOnlyList<string> WordsAndParts(string text) =>
        [.. Split(text).SelectMany(word => Bare(word).Concat(Parts(word))).Distinct()];

    private static void Append(StringBuilder plain, char sign)
    {
        if (char.IsAscii(sign))
        {
            plain.Append(sign == '`' ? '\'' : char.ToLowerInvariant(sign));
            return;
        }
        switch (CharUnicodeInfo.GetUnicodeCategory(sign))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                break;
            case UnicodeCategory.DecimalDigitNumber:
                plain.Append((int)char.GetNumericValue(sign));
                break;
            default:
                AppendLetter(plain, char.ToLowerInvariant(sign));
                break;
        }
    }

    // Letters that Unicode does not decompose.
    private static void AppendLetter(StringBuilder plain, char sign) => _ = sign switch
    {
        'ß' => plain.Append("ss"),
        'æ' => plain.Append("ae"),
        'œ' => plain.Append("oe"),
        'þ' => plain.Append("th"),
        'ø' => plain.Append('o'),
        'ł' => plain.Append('l'),
        'đ' or 'ð' => plain.Append('d'),
        'ħ' => plain.Append('h'),
        'ı' => plain.Append('i'),
        'ŋ' => plain.Append('n'),
        'ŧ' => plain.Append('t'),
        'ς' => plain.Append('σ'),
        '‘' or '’' or '‛' or '′' or 'ʹ' or 'ʻ' or 'ʼ' or 'ˈ' or 'ˊ' or '՚' or 'ꞌ' => plain.Append('\''),
        'ـ' => plain,
        _ => plain.Append(sign),
    };

    // Letters, digits, and the apostrophes and dashes between them; any other character ends a word.
    private static IEnumerable<string> Split(string text)
    {
        var folded = Fold(text);
        var start = -1;
        for (var at = 0; at <= folded.Length; at++)
        {
            var isInside = at < folded.Length && (IsOfWord(folded, at) || Joints.Contains(folded[at]));
            if (isInside && start < 0) start = at;
            if (isInside || start < 0) continue;
            yield return folded[start..at];
            start = -1;
        }
    }

    private static bool IsOfWord(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > 0) at--;
        return char.IsLetterOrDigit(text, at) || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.SpacingCombiningMark;
    }

    // Split at dashes, joined at apostrophes.
    private static IEnumerable<string> Bare(string word) =>
        word.Split('-', '‐').Select(Joined).Where(part => part.Length > 0);

    private static IEnumerable<string> Parts(string word) =>
        word.Split('\'').Where(part => part.Length > 2).SelectMany(Bare).Append(Joined(word)).Where(part => part.Length > 0);

    private static string Joined(string word) => string.Concat(word.Where(sign => !Joints.Contains(sign)));

    private static int Compare(string? one, string? other)
    {
        var byName = string.CompareOrdinal(Key(one ?? ""), Key(other ?? ""));
        return byName != 0 ? byName : string.CompareOrdinal(one, other);
    }

    private static string Key(string name)
    {
        var folded = Fold(name).Trim();
        if (Articles.FirstOrDefault(article => folded.StartsWith(article, StringComparison.Ordinal)) is { } article)
            folded = folded[article.Length..];
        var key = new StringBuilder(folded.Length);
        foreach (var sign in folded)
            if (char.IsLetterOrDigit(sign)) key.Append(sign);
            else if (key.Length > 0 && key[^1] != ' ' && sign != '\'') key.Append(' ');
        return key.ToString();
    }
}
