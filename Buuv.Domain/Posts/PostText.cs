namespace Buuv.Domain.Posts;

/// <summary>What a post says: one line that calls, and what more there is to tell.</summary>
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

    /// <summary>What stands there when the words were taken away.</summary>
    public static PostText Gone => new(Residents.Erased.Words, "");

    public string Title { get; private set; }

    public string Details { get; private set; }

    /// <returns>The text, tidied, or what is wrong with it.</returns>
    public static Result<PostText> From(string? title, string? details)
    {
        var line = TidyText.Line(title);
        var more = TidyText.Lines(details);
        if (!line.Any(char.IsLetterOrDigit)) return new TitleMissing();
        if (line.Length > MaxTitle) return new TitleTooLong(line.Length, MaxTitle);
        if (more.Length > MaxDetails) return new DetailsTooLong(more.Length, MaxDetails);
        if (TidyText.HoldsContactDetails(line) || TidyText.HoldsContactDetails(more)) return new Residents.ContactDetailsInText();
        return new PostText(line, more);
    }
}

public sealed record TitleMissing : Refusal;

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record TitleTooLong(int Length, int Max) : Refusal;

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record DetailsTooLong(int Length, int Max) : Refusal;
