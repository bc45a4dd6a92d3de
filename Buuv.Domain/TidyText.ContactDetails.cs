using System.Text.RegularExpressions;

namespace Buuv.Domain;

public static partial class TidyText
{
    /// <summary>Whether a text that every resident can read holds a phone number or mail address, in whatever spelling.</summary>
    public static bool HoldsContactDetails(string text)
    {
        var plain = Folded(text);
        return MailAddress().IsMatch(plain) || LongNumber().IsMatch(plain);
    }

    // A letter O between digits; "at" and "dot" as words.
    private static string Folded(string text)
    {
        var folded = LetterForZero().Replace(PlainSigns(text), "0");
        return DotInWords().Replace(AtInWords().Replace(folded, "@"), ".");
    }

    [GeneratedRegex(@"(?<=\d[\s.\-]{0,2})[oO](?=[\s.\-]{0,2}\d)|(?<![\w])[oO](?=[\s.\-]?6[\s.\-]{0,2}\d)")]
    private static partial Regex LetterForZero();

    [GeneratedRegex(
        @"\s*(?:[(\[{<]\s*(?:at|apenstaartje|a)\s*[)\]}>]|\bapenstaartje\b"
            + @"|(?<=[a-z0-9])\sat\s(?=[a-z0-9\-]+\s?(?:\.|\(?\b(?:punt|dot)\b)))\s*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AtInWords();

    [GeneratedRegex(@"(?<=@\S+)\s*[(\[{]?\s*\b(?:punt|dot)\b\s*[)\]}]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex DotInWords();

    // Set apart only before an ending that is no word: "koffie @buurthuis. Kom langs" and "hij at graag. Nu niet" are no addresses.
    [GeneratedRegex(
        @"[^\s@]+@[^\s@]+\.[a-z]{2,}|[^\s@]+\s?@\s?[^\s@]+?\s?\.\s?(?:nl|com|org)\b"
            + @"|[^\s@]+\s?@\s?[^\s@]+?(?:\.|\s\.\s?)(?:net|eu|be|de|info)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MailAddress();

    // Nine digits and more behind a zero or plus, or a mobile number with the country before it; with room for how people set them apart:
    // "(071) 512 34 56", "06 - 12 34 56 78", "+31 (0)6...". Not a date with a time behind it, nor two times.
    [GeneratedRegex(
        @"(?<!\d[.:]?)(?!\d{1,2}[\-/. ]\d{1,2}[\-/. ](?:19|20)\d\d\b)(?!\d\d[.:]\d\d\s*[\-/]\s*\d\d[.:]\d\d)"
            + @"(?:[+0](?:[\s.\-/():]{0,3}\d){8,13}|31(?:[\s.\-/():]{0,3}0)?[\s.\-/():]{0,3}6(?:[\s.\-/():]{0,3}\d){8})(?!\d)"
    )]
    private static partial Regex LongNumber();
}
