using System.Globalization;

namespace Buuv.Portal.Platform.Localization;

/// <summary>Preferences of a reader: language, letter size and neighbourhood, each in a cookie.</summary>
public static class ReaderPreferences
{
    public const string LettersCookie = "buuv-letters";

    /// <summary>Dutch first; English second.</summary>
    public static readonly string[] Languages = ["nl", "en"];

    /// <summary>Words, dates and numbers of a language: Dutch when we do not write it. English is that of Britain, whatever English a
    /// browser asks for:
    /// here the day stands before the month.</summary>
    public static CultureInfo CultureOf(string? language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl");

    /// <summary>1 normal, 2 large, 3 largest.</summary>
    public static string Letters(HttpContext context) =>
        context.Request.Cookies[LettersCookie] is "2" or "3" ? context.Request.Cookies[LettersCookie]! : "1";
}
