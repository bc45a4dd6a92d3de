namespace Buuv.Domain.Boards;

/// <summary>Tells whether a title says what a post is about. "Ik sta om acht uur voor je deur" says who, when and where, but not what
/// for.</summary>
public static class TellingTitle
{
    // Words that can stand in any post: a title made of nothing else tells nothing.
    private static readonly HashSet<string> Empty = [.. WordFile.Entries(typeof(TellingTitle), "empty-words.txt")];

    public static bool Tells(string title)
    {
        var folded = Folding.Fold(title);
        var words = folded.Split(
            [.. folded.Where(letter => !char.IsLetterOrDigit(letter) && letter != '\'')],
            StringSplitOptions.RemoveEmptyEntries
        );
        return words.Any(word => !Empty.Contains(word) && word.Any(char.IsLetter));
    }
}
