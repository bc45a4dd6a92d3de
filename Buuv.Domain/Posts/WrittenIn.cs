namespace Buuv.Domain.Posts;

/// <summary>In which language somebody wrote, for whoever has it read aloud, and for where a line may break. By its letters, or by the small words
/// that every sentence has; Dutch when they do not tell.</summary>
public static class WrittenIn
{
    private const string Dutch = "nl";

    private static readonly HashSet<string> DutchWords = Words(
        "de het een en ik je jij mij mijn mee met van voor naar op in is zijn wie wat waar wil wilt kan kun heb heeft niet geen ook graag zoek help helpt bij om te er nog");

    private static readonly HashSet<string> EnglishWords = Words(
        "the a an and i you my me with of for to on at is are who what where would can could have has not no also like need help some someone somebody please your it");

    /// <returns>A two-letter code: nl, en, ar, uk, pl or tr.</returns>
    public static string Language(string title, string details)
    {
        var text = $"{title} {details}";
        if (ByLetters(text) is { } letters) return letters;
        var words = Folding.Words(text);
        return words.Count(EnglishWords.Contains) > words.Count(DutchWords.Contains) ? "en" : Dutch;
    }

    // A name in a Dutch sentence has such letters too: most of them have to.
    private static string? ByLetters(string text)
    {
        var (letters, arabic, cyrillic, polish, turkish) = (0, 0, 0, 0, 0);
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter)) continue;
            letters++;
            if (letter is >= '\u0600' and <= '\u06FF') arabic++;
            else if (letter is >= '\u0400' and <= '\u04FF') cyrillic++;
            else if ("ąćęłńśźżĄĆĘŁŃŚŹŻ".Contains(letter)) polish++;
            else if ("ğışİĞŞ".Contains(letter)) turkish++;
        }
        return arabic * 2 > letters ? "ar" : cyrillic * 2 > letters ? "uk" : polish * 25 > letters ? "pl" : turkish * 25 > letters ? "tr" : null;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
