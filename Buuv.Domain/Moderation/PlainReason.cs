namespace Buuv.Domain.Moderation;

/// <summary>A reason to reject a text, in words that its writer understands. The administrator edits the list.</summary>
public sealed class PlainReason
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxLength = 200;

    private PlainReason(int place, string dutch, string english)
    {
        Place = place;
        Dutch = dutch;
        English = english;
    }

    /// <summary>Position in the list from which moderators choose, from one.</summary>
    public int Place { get; private set; }

    public string Dutch { get; private set; }

    public string English { get; private set; }

    public static Result<PlainReason> Write(int place, string? dutch, string? english)
    {
        var (nl, en) = (TidyText.Line(dutch), TidyText.Line(english));
        if (!TidyText.IsReadable(nl) || !TidyText.IsReadable(en)) return new ReasonMissing();
        return nl.Length > MaxLength || en.Length > MaxLength ? new ReasonTooLong(MaxLength) : new PlainReason(place, nl, en);
    }

    public string In(string language) => language == "nl" ? Dutch : English;
}

/// <summary>The reason must be given in both languages of the portal.</summary>
public sealed record ReasonMissing : Refusal;

/// <param name="Max">Most characters allowed.</param>
public sealed record ReasonTooLong(int Max) : Refusal;
