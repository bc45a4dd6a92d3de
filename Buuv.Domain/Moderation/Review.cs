using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Moderation;

/// <summary>What a person looks at.</summary>
public enum ReviewOf
{
    Post = 1,

    /// <summary>New words for a post that hangs.</summary>
    Change = 2,

    Answer = 3,
    Message = 4,

    /// <summary>A whole conversation, because one of the two reported it.</summary>
    Talk = 5,

    Name = 6,

    /// <summary>A yes to an answer, which lets the two reach each other.</summary>
    Yes = 7,
}

/// <summary>Why a person looks. More than one may hold.</summary>
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

    /// <summary>The name of the writer is that of an office, or mixes letters that look alike.</summary>
    OddName = 64,

    /// <summary>It looks too big for a notice board, and whoever asks put it up anyway.</summary>
    TooBig = 128,
}

/// <summary>A person looks at what somebody wrote: before it is delivered when it waits, else while it stands.</summary>
public sealed partial class Review : Entity
{
    /// <summary>Longest report, in characters.</summary>
    public const int MaxReport = 500;

    private const int ReportsKept = 5;

    private Review(ReviewId id, ReviewOf of, ResidentId about, NeighbourhoodCode neighbourhood, string words, DateTime at)
    {
        Id = id;
        Of = of;
        About = about;
        Neighbourhood = neighbourhood;
        Words = words;
        At = at;
    }

    public ReviewId Id { get; private set; }

    public ReviewOf Of { get; private set; }

    public ReviewWhy Why { get; private set; }

    /// <summary>Names of the signals that were seen, separated by spaces.</summary>
    public string Signals { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public ResidentId About { get; private set; }

    /// <summary>Whose moderators look: the buurt of whoever it would reach.</summary>
    public NeighbourhoodCode Neighbourhood { get; private set; }

    public PostId? Post { get; private set; }

    /// <summary>The conversation it is said in, now or once it is let through.</summary>
    public ConversationId? Conversation { get; private set; }

    /// <summary>What was written, as the moderator reads it.</summary>
    public string Words { get; private set; }

    /// <summary>What is carried out when it is let through; null when it was delivered already.</summary>
    public string? Waiting { get; private set; }

    /// <summary>Nobody but moderators saw it yet. Stays true of what is turned down.</summary>
    public bool WasHeld { get; private set; }

    /// <summary>What whoever reported it said, if anything.</summary>
    public string ReportWords { get; private set; } = "";

    /// <summary>Who reported it first; null when a visitor or nobody did.</summary>
    public ResidentId? ReportedBy { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>When and by whom it was left to a colleague.</summary>
    public Handover? Handover { get; private set; }

    public Verdict? Verdict { get; private set; }

    public Appeal? Appeal { get; private set; }

    /// <summary>What came of the appeal.</summary>
    public Verdict? AppealVerdict { get; private set; }

    /// <summary>Waits for a moderator, at first or after an appeal.</summary>
    public bool IsOpen => Verdict is null || (Appeal is not null && AppealVerdict is null);

    /// <summary>How it stands now, the appeal taken into account.</summary>
    public ReviewOutcome? Outcome => (AppealVerdict ?? Verdict)?.Outcome;

    /// <summary>A person must look.</summary>
    public static Review Open(ReviewId id, Reviewed what, ReviewWhy why, DateTime now)
    {
        var review = new Review(id, what.Of, what.About, what.Neighbourhood, what.Words, now)
        {
            Why = why,
            Signals = string.Join(' ', what.Signals),
            Post = what.Post,
            Conversation = what.Conversation,
            Waiting = what.Waiting,
            WasHeld = what.Waiting is not null,
        };
        review.Raise(DomainEventKind.ReviewOpened, now);
        return review;
    }

    /// <summary>Somebody says that something is not right. More reports are one review as long as nobody looked.</summary>
    /// <param name="by">Null for a visitor. Told to no resident, ever.</param>
    public Result Report(ResidentId? by, string? typed)
    {
        var words = TidyText.Lines(typed);
        if (words.Length > MaxReport) return new MessageTooLong(words.Length, MaxReport);
        Why |= ReviewWhy.Reported;
        ReportedBy ??= by;
        if (words.Length > 0 && ReportWords.Length < MaxReport * ReportsKept)
            ReportWords = ReportWords.Length == 0 ? words : $"{ReportWords}\n{words}";
        return Result.Done;
    }

    /// <summary>The words are not needed any more: what happened stays, what was written goes.</summary>
    public void ForgetWords() => (Words, ReportWords, Waiting, Appeal) = ("", "", null, Appeal is null ? null : Appeal with { Words = "" });

    private void Raise(DomainEventKind kind, DateTime now, Guid? by = null) =>
        Raise(
            new(kind, now)
            {
                Post = Post,
                Conversation = Conversation,
                Subject = Id.Value,
                By = About,
                EnteredBy = by,
            }
        );
}

/// <summary>What a person looks at, and whose it is.</summary>
public sealed record Reviewed(ReviewOf Of, ResidentId About, NeighbourhoodCode Neighbourhood, string Words)
{
    public PostId? Post { get; init; }

    public ConversationId? Conversation { get; init; }

    public IEnumerable<string> Signals { get; init; } = [];

    /// <inheritdoc cref="Review.Waiting"/>
    public string? Waiting { get; init; }
}
