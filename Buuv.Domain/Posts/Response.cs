using Buuv.Domain.Residents;

namespace Buuv.Domain.Posts;

public enum ResponseOutcome
{
    Waiting,
    Accepted,
    Declined,

    /// <summary>The post was closed while the answer was open: other people were found, or it is no longer needed.</summary>
    TooLate,

    /// <summary>The neighbour withdrew it.</summary>
    TakenBack,
}

/// <summary>A neighbour's answer to a post.</summary>
public sealed class Response
{
    /// <summary>Longest answer, in characters.</summary>
    public const int MaxText = 500;

    internal Response(ResponseId id, PostId postId, ResidentId helperId, string byName, string text, DateTime at)
    {
        Id = id;
        PostId = postId;
        HelperId = helperId;
        ByName = byName;
        Text = text;
        At = at;
    }

    public ResponseId Id { get; private set; }

    public PostId PostId { get; private set; }

    public ResidentId HelperId { get; private set; }

    /// <summary>The name the neighbour chose to show.</summary>
    public string ByName { get; private set; }

    public string Text { get; private set; }

    /// <summary>The person who entered it for the neighbour; null when the neighbour did.</summary>
    public EnteredBy? EnteredBy { get; internal set; }

    public DateTime At { get; private set; }

    public ResponseOutcome Outcome { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public bool IsWaiting => Outcome == ResponseOutcome.Waiting;

    /// <summary>The tidied text; a refusal when nothing readable is left or it is too long.</summary>
    public static Result<string> Words(string? typed)
    {
        var words = TidyText.Words(typed);
        return words.IsDone && words.Value.Length > MaxText ? new AnswerTooLong(words.Value.Length, MaxText) : words;
    }

    // Whoever stopped meanwhile waits for nothing any more.
    internal bool WasTooLateAt(DateTime moment) =>
        Outcome == ResponseOutcome.TooLate && DecidedAt == moment && ByName != Erased.Name;

    internal void Reopen() => (Outcome, DecidedAt) = (ResponseOutcome.Waiting, null);

    internal void Forget() => (Text, ByName, EnteredBy) = (Erased.Words, Erased.Name, null);

    internal void Decide(ResponseOutcome outcome, DateTime now)
    {
        Outcome = outcome;
        DecidedAt = now;
    }
}
