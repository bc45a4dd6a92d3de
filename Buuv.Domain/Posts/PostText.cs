namespace Buuv.Domain.Posts;

/// <summary>The text of a post: a title of one line, and an optional explanation.</summary>
public sealed record PostText
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 80;

    /// <summary>Longest explanation, in characters.</summary>
    public const int MaxDetails = 2000;

    private PostText(string title, string details)
    {
        Title = title;
        Details = details;
    }

    /// <summary>What is shown when the text was erased.</summary>
    public static PostText Gone => new(Residents.Erased.Words, "");

    /// <summary>Nothing was typed yet.</summary>
    public static PostText None => new("", "");

    public string Title { get; private set; }

    public string Details { get; private set; }

    /// <returns>The tidied text, or the first thing that is wrong with it.</returns>
    public static Result<PostText> From(string? title, string? details) => (WrongWithTitle(title) ?? WrongWithDetails(details)) is { } wrong
        ? wrong : new PostText(TidyText.Line(title), TidyText.Lines(details));

    /// <returns>Null when nothing is wrong.</returns>
    public static Refusal? WrongWithTitle(string? title)
    {
        var line = TidyText.Line(title);
        return !line.Any(char.IsLetterOrDigit) ? new TitleMissing()
            : line.Length > MaxTitle ? new TitleTooLong(line.Length, MaxTitle)
            : TidyText.HoldsContactDetails(line) ? new Residents.ContactDetailsInText().At(nameof(Title))
            : null;
    }

    /// <returns>Null when nothing is wrong.</returns>
    public static Refusal? WrongWithDetails(string? details)
    {
        var lines = TidyText.Lines(details);
        return lines.Length > MaxDetails ? new DetailsTooLong(lines.Length, MaxDetails)
            : TidyText.HoldsContactDetails(lines) ? new Residents.ContactDetailsInText().At(nameof(Details))
            : null;
    }
}

public sealed record TitleMissing() : Refusal(nameof(PostText.Title));

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record TitleTooLong(int Length, int Max) : Refusal(nameof(PostText.Title));

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record DetailsTooLong(int Length, int Max) : Refusal(nameof(PostText.Details));
