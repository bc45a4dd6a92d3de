using System.Globalization;

namespace Buuv.Domain.Boards;

/// <summary>Estimates how many lines a text takes on paper, without a font at hand. Rounds up, because type is never made smaller to fit a
/// text. Widths are in ems.</summary>
public static class TypeSetting
{
    private const string More = "…";

    /// <param name="width">Length of a line, in ems.</param>
    /// <param name="heavy">Set in bold type, which is wider.</param>
    public static int Lines(string text, double width, bool heavy = false)
    {
        var lines = 0;
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) lines += ParagraphLines(paragraph, width, heavy);
        return lines;
    }

    /// <summary>The text, cut after a whole word so that it takes at most this many lines.</summary>
    public static string Shorten(string text, double width, int lines, bool heavy = false)
    {
        if (lines < 1) return "";
        if (Lines(text, width, heavy) <= lines) return text;
        var ends = Ends(text);
        var (fits, tooMuch) = (0, ends.Count);
        while (tooMuch - fits > 1)
        {
            var middle = (fits + tooMuch) / 2;
            if (Lines(Cut(text, ends[middle]), width, heavy) <= lines) fits = middle;
            else tooMuch = middle;
        }
        return Cut(text, ends[fits]);
    }

    // Places where a text may be cut: after each word; in a first word that is too long for the paper, after each letter.
    private static List<int> Ends(string text)
    {
        var ends = new List<int> { 0 };
        var firstWord = text.AsSpan().IndexOfAny(' ', '\n');
        foreach (var letter in StringInfo.ParseCombiningCharacters(firstWord < 0 ? text : text[..firstWord]))
            if (letter > 0)
                ends.Add(letter);
        for (var at = 1; at < text.Length; at++)
            if (char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1])) ends.Add(at);
        return ends;
    }

    private static string Cut(string text, int end) => text[..end].TrimEnd().TrimEnd('.', ',', ';', ':', '-', '–') + More;

    private static int ParagraphLines(string paragraph, double width, bool heavy)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = Width(word, heavy);
            var space = used == 0 ? 0 : WidthOf(' ', heavy);
            if (used + space + needed <= width) used += space + needed;
            else if (needed <= width) (lines, used) = (lines + 1, needed);
            else (lines, used) = Break(word, width, heavy, used == 0 ? lines : lines + 1);
        }
        return lines;
    }

    // A word longer than a line continues over as many lines as it needs.
    private static (int Lines, double Used) Break(string word, double width, bool heavy, int lines)
    {
        var used = 0.0;
        foreach (var rune in word.EnumerateRunes())
        {
            var needed = WidthOf(rune.Value, heavy);
            if (used + needed > width) (lines, used) = (lines + 1, needed);
            else used += needed;
        }
        return (lines, used);
    }

    private static double Width(string word, bool heavy)
    {
        var width = 0.0;
        foreach (var rune in word.EnumerateRunes()) width += WidthOf(rune.Value, heavy);
        return width;
    }

    // Advance widths of Lato, rounded up per group of letters; scripts that Lato lacks are set in Noto, which is wider.
    private static double WidthOf(int letter, bool heavy) => (heavy ? 1.03 : 1.01) * letter switch
    {
        ' ' => 0.26,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '!' or '\'' or '’' or '‘' or '|' or '(' or ')' => 0.28,
        'f' or 'r' or 't' or '-' => 0.38,
        's' or 'c' or 'z' or '/' or '?' or '"' => 0.48,
        'a' or 'e' or 'g' or 'k' or 'v' or 'x' or 'y' => 0.54,
        >= 'n' and <= 'u' or >= 'b' and <= 'h' or >= '0' and <= '9' => 0.58,
        >= 0xDF and < 0x100 and not 0xE6 => 0.6,
        'm' or 'w' => 0.83,
        'M' or 'W' or '@' or '%' or '…' => 1.06,
        < 0x180 => 0.82,
        >= 0x300 and < 0x370 => 0,
        < 0x1100 => 0.9,
        _ => 1.4,
    };
}
