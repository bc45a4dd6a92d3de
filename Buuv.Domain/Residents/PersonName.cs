using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Buuv.Domain.Residents;

/// <summary>Rules for names. Buuv prints names in mails, on paper and on every screen, so a name may not carry a message of its
/// own.</summary>
public static partial class PersonName
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxLength = 40;

    private const int MostDigits = 5;
    private const int MostMarks = 4;

    // Offices and companies are no names. Matched as whole words: "Bankert" and "Politiek" are names.
    private static readonly HashSet<string> Offices = [.. WordFile.Entries(typeof(PersonName), "offices.txt")];

    // Scripts that are combined within one word in Japan, Taiwan and Korea.
    private static readonly string[][] Together = [["Latin", "Han", "Kana"], ["Latin", "Han", "Bopomofo"], ["Latin", "Han", "Hangul"]];

    /// <summary>Why this cannot be a name; null when it can.</summary>
    /// <param name="name">One tidy line.</param>
    public static Refusal? WrongWith(string name) =>
        !TidyText.IsReadable(name) ? new NameMissing()
        : name.Length > MaxLength ? new NameTooLong(MaxLength)
        : HoldsAddress(name) ? new NameHoldsAddress()
        : HasTooManyMarks(name) ? new NameUnreadable()
        : null;

    /// <summary>Whether staff check the name before anything is published under it: it is that of an office, or it mixes scripts with
    /// similar letters.</summary>
    public static bool LooksOdd(string name) => Words(name).Any(word => Offices.Contains(Folding.Fold(word)) || MixesScripts(word));

    private static bool HoldsAddress(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC);
        return TidyText.HoldsContactDetails(name) || Address().IsMatch(plain) || plain.Count(char.IsDigit) > MostDigits;
    }

    // After composing, a letter of a living script has at most four marks.
    private static bool HasTooManyMarks(string name)
    {
        var marks = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks) return true;
        }
        return false;
    }

    private static IEnumerable<string> Words(string name) =>
        Word().Matches(name.Normalize(NormalizationForm.FormKC)).Select(word => word.Value);

    // "Highly restrictive" of Unicode's UTS 39: one script per word, or those that are combined in Japan, Taiwan and Korea.
    private static bool MixesScripts(string word)
    {
        var scripts = word.EnumerateRunes().Select(ScriptOf).Where(script => script.Length > 0).Distinct().ToArray();
        return scripts.Length > 1 && !Together.Any(together => scripts.All(together.Contains));
    }

    // By Unicode blocks. Scripts whose letters resemble those of no other script count as one here.
    private static string ScriptOf(Rune letter) =>
        !Rune.IsLetter(letter)
            ? ""
            : letter.Value switch
            {
                < 0x0250 or (>= 0x1E00 and < 0x1F00) or (>= 0x2C60 and < 0x2C80) or (>= 0xA720 and < 0xA800) or (>= 0xAB30 and < 0xAB70) =>
                    "Latin",
                >= 0x02B0 and < 0x0300 => "",
                (>= 0x0370 and < 0x0400) or (>= 0x1F00 and < 0x2000) => "Greek",
                (>= 0x0400 and < 0x0530) or (>= 0x1C80 and < 0x1C90) or (>= 0x2DE0 and < 0x2E00) or (>= 0xA640 and < 0xA6A0) => "Cyrillic",
                (>= 0x0600 and < 0x0700)
                or (>= 0x0750 and < 0x0780)
                or (>= 0x0870 and < 0x0900)
                or (>= 0xFB50 and < 0xFE00)
                or (>= 0xFE70 and < 0xFF00) => "Arabic",
                (>= 0x10A0 and < 0x1100) or (>= 0x1C90 and < 0x1CC0) or (>= 0x2D00 and < 0x2D30) => "Georgian",
                (>= 0x1100 and < 0x1200) or (>= 0x3130 and < 0x3190) or (>= 0xA960 and < 0xA980) or (>= 0xAC00 and < 0xD800) => "Hangul",
                (>= 0x3100 and < 0x3130) or (>= 0x31A0 and < 0x31C0) => "Bopomofo",
                (>= 0x3040 and < 0x3100) or (>= 0x31F0 and < 0x3200) => "Kana",
                (>= 0x2E80 and < 0x3030) or (>= 0x3400 and < 0xA000) or (>= 0xF900 and < 0xFB00) or >= 0x20000 => "Han",
                _ => "another",
            };

    [GeneratedRegex(@"[\p{L}\p{M}'’\-]+")]
    private static partial Regex Word();

    // A scheme, "www.", or a label of at least two letters with a top-level domain. "J.de Boer" has a label of one letter.
    [GeneratedRegex(
        @"://|\bwww\.|(?<![\p{L}\p{N}\-])[\p{L}\p{N}\-]{2,}\.(?:"
            + "nl|be|de|eu|fr|uk|com|net|org|info|biz|io|me|co|tv|cc|ru|cn|tk|ml|ga|cf|gq|app"
            + "|dev|shop|store|online|site|website|xyz|top|club|link|live|click|win|vip|icu|fun|tech|space|pro|world|today|email"
            + "|work|life|news|chat|group|team|money|loan|bid|date|party|amsterdam|frl"
            + @")(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}

public sealed record NameMissing() : Refusal(nameof(Introduction.FirstName));

/// <param name="Max">Most characters a name may have.</param>
public sealed record NameTooLong(int Max) : Refusal(nameof(Introduction.FirstName));

/// <summary>An address, a link or a long number instead of a name.</summary>
public sealed record NameHoldsAddress() : Refusal(nameof(Introduction.FirstName));

/// <summary>A letter with too many marks to be readable.</summary>
public sealed record NameUnreadable() : Refusal(nameof(Introduction.FirstName));
