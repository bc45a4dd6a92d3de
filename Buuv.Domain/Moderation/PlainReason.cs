namespace Buuv.Domain.Moderation;

/// <summary>Why something is turned down, in words that the writer understands. The admin edits the list.</summary>
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

    /// <summary>From one on: the order in which moderators choose.</summary>
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

/// <summary>Whoever is turned down hears why, in both languages of the portal.</summary>
public sealed record ReasonMissing : Refusal;

/// <param name="Max">Most characters allowed.</param>
public sealed record ReasonTooLong(int Max) : Refusal;
