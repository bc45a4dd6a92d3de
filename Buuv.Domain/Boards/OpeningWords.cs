using System.Globalization;
using System.Text.RegularExpressions;

namespace Buuv.Domain.Boards;

/// <summary>Translates opening hours, written in Dutch ("dinsdag 10.00–12.00"), into the language of the sheet.</summary>
public static partial class OpeningWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    public static string In(string dutch, CultureInfo language) =>
        language.TwoLetterISOLanguageName == Dutch.TwoLetterISOLanguageName
            ? dutch
            : Linking().Replace(DayOf().Replace(dutch, day => NameOf(day.Value, language)), LinkOf);

    private static string NameOf(string day, CultureInfo language)
    {
        var names = Dutch.DateTimeFormat.DayNames.Zip(Dutch.DateTimeFormat.AbbreviatedDayNames).ToList();
        var at = names.FindIndex(name =>
            day.Equals(name.First, StringComparison.OrdinalIgnoreCase) || day.Equals(name.Second, StringComparison.OrdinalIgnoreCase)
        );
        return language.DateTimeFormat.DayNames[at];
    }

    private static string LinkOf(Match word) => word.Value.ToLowerInvariant() switch
    {
        "en" => "and",
        "of" => "or",
        "elke" or "iedere" => "every",
        "op" => "on",
        "van" => "from",
        "uur" => "o’clock",
        "werkdagen" => "weekdays",
        "gesloten" => "closed",
        _ => "to",
    };

    [GeneratedRegex(@"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayOf();

    [GeneratedRegex(@"\b(?:tot en met|t/m|tot|en|of|elke|iedere|op|van|uur|werkdagen|gesloten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Linking();
}
