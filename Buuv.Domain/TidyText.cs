using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Buuv.Domain;

/// <summary>Makes typed text safe to show and store: composed letters, no invisible control or direction marks, no runs of blanks. Letters
/// of every language, emoji and markup characters stay as typed.</summary>
public static partial class TidyText
{
    /// <summary>One line: line ends become spaces.</summary>
    public static string Line(string? typed) => Blanks().Replace(Visible(typed, keepLines: false), " ").Trim();

    /// <summary>Several lines: at most one empty line in a row.</summary>
    public static string Lines(string? typed)
    {
        var visible = Visible(typed?.ReplaceLineEndings("\n"), keepLines: true);
        return EmptyLines().Replace(LineBlanks().Replace(visible, " "), "\n\n").Trim();
    }

    /// <summary>Whether the text has anything to see: a letter, a sign or an emoji.</summary>
    public static bool IsReadable(string text) => text.EnumerateRunes().Any(IsSeen);

    private static string Visible(string? typed, bool keepLines)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
            if (rune == Rune.ReplacementChar || IsUnseen(rune) || IsNoCharacter(rune)) continue;
            else if (rune.Value is '\n' && keepLines) kept.Append('\n');
            else if (Rune.IsControl(rune)) kept.Append(' ');
            else kept.Append(rune);
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    // Code points that Unicode reserves as noncharacters; normalising throws for them.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // Letters and signs that are drawn as nothing, and marks without a base character.
    private static bool IsSeen(Rune rune) => !Rune.IsWhiteSpace(rune) && rune.Value is not (0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0x2800)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    // Marks that change the reading direction of the page around them (right-to-left letters need none), and zero-width signs that would
    // split a phone number or a search word. The joiners stay: emoji and some scripts need them.
    private static bool IsUnseen(Rune rune) =>
        rune.Value
            is >= 0x202A
                and <= 0x202E
                or >= 0x2066
                and <= 0x2069
                or 0x200E
                or 0x200F
                or 0x061C
                or 0xFEFF
                or 0x00AD
                or 0x200B
                or >= 0x2060
                and <= 0x2064;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex LineBlanks();

    [GeneratedRegex(@"\n\s*\n\s*(\n\s*)*")]
    private static partial Regex EmptyLines();

    /// <summary>The tidied text; <see cref="WordsMissing"/> when nothing readable is left.</summary>
    public static Result<string> Words(string? typed)
    {
        var text = Lines(typed);
        return IsReadable(text) ? text : new WordsMissing();
    }
}
