using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Moderation;

/// <summary>What a moderator reviews.</summary>
public enum ReviewOf
{
    Post = 1,

    /// <summary>A new text for a post on the board.</summary>
    Change = 2,

    Response = 3,
    Message = 4,

    /// <summary>A whole conversation, because one of its two residents reported it.</summary>
    Conversation = 5,

    Name = 6,

    /// <summary>A yes to an answer, which gives the two each other's contact details.</summary>
    Yes = 7,
}

/// <summary>Why a moderator reviews a text. Several reasons may apply.</summary>
[Flags]
public enum ReviewWhy
{
    None = 0,
    Signals = 1,
    FirstPost = 2,
    NotYetMember = 4,
    FirstContact = 8,
    Reported = 16,
    NewName = 32,

    /// <summary>The name of the writer is that of an office, or mixes scripts with similar letters.</summary>
    OddName = 64,

    /// <summary>The request looks too big for a notice board, and its author placed it anyway.</summary>
    TooBig = 128,
}

/// <summary>A moderator's review of a text: before delivery when it is held, otherwise afterwards.</summary>
public sealed partial class Review : Entity
{
    /// <summary>Longest report, in characters.</summary>
    public const int MaxReport = 500;

    private const int ReportsKept = 5;

    private Review(ReviewId id, ReviewOf of, ResidentId authorId, NeighbourhoodCode neighbourhood, string words, DateTime at)
    {
        Id = id;
        Of = of;
        AuthorId = authorId;
        Neighbourhood = neighbourhood;
        Words = words;
        At = at;
    }

    public ReviewId Id { get; private set; }

    public ReviewOf Of { get; private set; }

    public ReviewWhy Why { get; private set; }

    /// <summary>Names of the signals found.</summary>
    public IReadOnlyList<string> Signals { get; private set; } = [];

    /// <summary>The writer.</summary>
    public ResidentId AuthorId { get; private set; }

    /// <summary>Neighbourhood whose moderators review it: that of the reader.</summary>
    public NeighbourhoodCode Neighbourhood { get; private set; }

    public PostId? PostId { get; private set; }

    /// <summary>The conversation it belongs to, now or once it is let through.</summary>
    public ConversationId? ConversationId { get; private set; }

    /// <summary>The text, as the moderator reads it.</summary>
    public string Words { get; private set; }

    /// <summary>The command to run when the text is let through; null when it was delivered already.</summary>
    public string? Waiting { get; private set; }

    /// <summary>Whether only moderators saw the text. Stays true when it is rejected.</summary>
    public bool WasHeld { get; private set; }

    /// <summary>The explanation given with the first report; null for none.</summary>
    public string ReportWords { get; private set; } = "";

    /// <summary>The resident who reported it first; null when a visitor did, or when it was not reported.</summary>
    public ResidentId? ReportedById { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>When and by which moderator it was left to a colleague.</summary>
    public Handover? Handover { get; private set; }

    public Verdict? Verdict { get; private set; }

    public Appeal? Appeal { get; private set; }

    /// <summary>The decision on the appeal; null as long as there is none.</summary>
    public Verdict? AppealVerdict { get; private set; }

    /// <summary>Whether it waits for a moderator, at first or after an appeal.</summary>
    public bool IsOpen => Verdict is null || (Appeal is not null && AppealVerdict is null);

    /// <summary>The decision that holds now, that on the appeal included.</summary>
    public ReviewOutcome? Outcome => (AppealVerdict ?? Verdict)?.Outcome;

    /// <summary>Opens a review.</summary>
    public static Review Open(ReviewId id, Reviewed what, ReviewWhy why, DateTime now)
    {
        var review = new Review(id, what.Of, what.AuthorId, what.Neighbourhood, what.Words, now)
        {
            Why = why,
            Signals = [.. what.Signals],
            PostId = what.PostId,
            ConversationId = what.ConversationId,
            Waiting = what.Waiting,
            WasHeld = what.Waiting is not null,
        };
        review.Raise(DomainEventKind.ReviewOpened, now);
        return review;
    }

    /// <summary>A resident or visitor reports a text. Several reports are one review as long as it is open.</summary>
    /// <param name="by">The resident who reports it; null for a visitor. Never told to other residents.</param>
    public Result Report(ResidentId? by, string? typed)
    {
        var words = TidyText.Lines(typed);
        if (words.Length > MaxReport) return new MessageTooLong(words.Length, MaxReport);
        Why |= ReviewWhy.Reported;
        ReportedById ??= by;
        if (words.Length > 0 && ReportWords.Length < MaxReport * ReportsKept)
            ReportWords = ReportWords.Length == 0 ? words : $"{ReportWords}\n{words}";
        return Result.Done;
    }

    /// <summary>Erases the text that is no longer needed; the record of the decision stays.</summary>
    /// <summary>Whether what it is about may not be read on the board or in a talk.</summary>
    public bool IsAgainst => Outcome is ReviewOutcome.TurnedDown or ReviewOutcome.MovedInward;

    /// <summary>Whether its texts were wiped, because somebody it is about stopped. A conversation has none of its own.</summary>
    public bool IsForgotten => Of != ReviewOf.Conversation && Words.Length == 0;

    public void ForgetWords() => (Words, ReportWords, Waiting, Appeal) = ("", "", null, Appeal is null ? null : Appeal with { Words = "" });

    private void Raise(DomainEventKind kind, DateTime now, Guid? by = null) =>
        Raise(
            new(kind, now)
            {
                PostId = PostId,
                ConversationId = ConversationId,
                SubjectId = Id.Value,
                ActorId = AuthorId,
                EnteredById = by,
            }
        );
}

/// <summary>A text to review, and its writer.</summary>
public sealed record Reviewed(ReviewOf Of, ResidentId AuthorId, NeighbourhoodCode Neighbourhood, string Words)
{
    public PostId? PostId { get; init; }

    public ConversationId? ConversationId { get; init; }

    public IEnumerable<string> Signals { get; init; } = [];

    /// <inheritdoc cref="Review.Waiting"/>
    public string? Waiting { get; init; }
}
