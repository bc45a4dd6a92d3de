using System.Globalization;
using System.Text;

namespace Buuv.Domain;

public static partial class TidyText
{
    /// <summary>Normalises what was typed as a value: a day, a number, a code, an address. All readers of typed values begin with it: plain
    /// signs, digits of any script as 0 to 9, any dash as "-", nothing invisible, no comma at the end.</summary>
    public static string Plain(string? typed) => Line(PlainSigns(Line(typed))).TrimEnd(',', ';', ' ');

    // Digits of every script, keycap and full-width; dashes of every length; comma, full stop, colon and slash of other scripts.
    private static string PlainSigns(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.DecimalDigitNumber:
                    plain.Append((int)Rune.GetNumericValue(rune));
                    break;
                case UnicodeCategory.DashPunctuation:
                    plain.Append('-');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                    break;
                default:
                    AppendPlain(plain, rune);
                    break;
            }
        return plain.ToString();
    }

    private static void AppendPlain(StringBuilder plain, Rune rune)
    {
        if (rune.Value is (>= 0xFE00 and <= 0xFE0F) or 0x034F) return;
        plain.Append(rune.Value switch
        {
            0x2212 or 0x2043 or 0x02D7 => "-",
            0x060C or 0x066B or 0x3001 => ",",
            0x06D4 or 0x3002 => ".",
            0x2236 or 0xA789 => ":",
            0x2044 or 0x2215 => "/",
            _ => rune.ToString(),
        });
    }
}
