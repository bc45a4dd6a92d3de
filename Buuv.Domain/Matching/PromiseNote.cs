using Buuv.Domain.Events;

namespace Buuv.Domain.Matching;

/// <summary>What a broker wrote down about a vraag, for colleagues: short, and never changed afterwards.</summary>
public sealed class PromiseNote : Entity
{
    /// <summary>Longest note, in characters.</summary>
    public const int MaxText = 300;

    private PromiseNote(PromiseNoteId id, PostId postId, Guid accountId, string byName, string text, DateTime at)
    {
        Id = id;
        PostId = postId;
        AccountId = accountId;
        ByName = byName;
        Text = text;
        At = at;
    }

    public PromiseNoteId Id { get; private set; }

    /// <summary>The vraag.</summary>
    public PostId PostId { get; private set; }

    /// <summary>Account of who wrote it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>First name of who wrote it.</summary>
    public string ByName { get; private set; }

    public string Text { get; private set; }

    public DateTime At { get; private set; }

    public static Result<PromiseNote> Write(PromiseNoteId id, PostId post, Guid account, string name, string? text, DateTime now)
    {
        var words = TidyText.Words(text);
        if (!words.IsDone) return words.Refusal;
        return words.Value.Length > MaxText
            ? new NoteTooLong(words.Value.Length, MaxText)
            : new PromiseNote(id, post, account, name, words.Value, now);
    }
}

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record NoteTooLong(int Length, int Max) : Refusal(nameof(PromiseNote.Text));
