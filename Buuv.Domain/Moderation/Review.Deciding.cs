using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Moderation;

public enum ReviewOutcome
{
    LetThrough = 1,
    TurnedDown = 2,

    /// <summary>Too heavy for the board: it became a file for the broker.</summary>
    MovedInward = 3,

    /// <summary>Nothing was wrong with the text, but it came too late.</summary>
    CameTooLate = 4,
}

/// <summary>The moderator who decides.</summary>
/// <param name="Account">Account of the member of staff.</param>
/// <param name="Name">First name.</param>
public readonly record struct Moderator(Guid Account, string Name);

/// <summary>A decision. The reason is kept as it was worded then, in both languages; empty when the text was let through.</summary>
public sealed record Verdict(ReviewOutcome Outcome, DateTime At, Guid By, string ByName, string ReasonDutch, string ReasonEnglish)
{
    public string ReasonIn(string language) => language == "nl" ? ReasonDutch : ReasonEnglish;
}

/// <summary>A moderator left the review to a colleague.</summary>
public sealed record Handover(DateTime At, Guid By, string ByName);

/// <summary>The writer's objection to a decision.</summary>
public sealed record Appeal(string Words, DateTime At);

public sealed partial class Review
{
    /// <summary>Longest appeal, in characters.</summary>
    public const int MaxAppeal = 1000;

    /// <summary>Lets the text through.</summary>
    public Result LetThrough(Moderator by, DateTime now) => Decide(ReviewOutcome.LetThrough, null, by, now);

    /// <summary>Rejects the text or takes it down. Always with a reason.</summary>
    public Result TurnDown(Moderator by, PlainReason reason, DateTime now) => Decide(ReviewOutcome.TurnedDown, reason, by, now);

    /// <summary>Lets the text through when it came too late to be of use.</summary>
    public void ComeTooLate()
    {
        if (AppealVerdict is { } second) AppealVerdict = second with { Outcome = ReviewOutcome.CameTooLate };
        else Verdict = Verdict! with { Outcome = ReviewOutcome.CameTooLate };
    }

    /// <summary>Records that the text became a file for the broker.</summary>
    public Result MoveInward(Moderator by, DateTime now) => Decide(ReviewOutcome.MovedInward, null, by, now);

    /// <summary>Leaves it to a colleague. It stays in the queue.</summary>
    public Result LeaveToColleague(Moderator by, DateTime now)
    {
        if (!IsOpen) return new AlreadyReviewed(Outcome!.Value);
        Handover = new(now, by.Account, by.Name);
        return Result.Done;
    }

    /// <summary>Undoes leaving it to a colleague.</summary>
    /// <param name="leftAt">When it was left by what is undone.</param>
    public Result TakeBackHandover(Guid by, DateTime leftAt, DateTime now)
    {
        if (!IsOpen || Handover is not { } left || left.By != by || left.At != leftAt) return new ChangedSince();
        Handover = null;
        Raise(DomainEventKind.ReviewReopened, now, by);
        return Result.Done;
    }

    /// <summary>Undoes a decision: it waits for a moderator again.</summary>
    /// <param name="by">Account of the moderator who decided it.</param>
    /// <param name="decidedAt">When it was decided by what is undone.</param>
    public Result TakeBackDecision(Guid by, DateTime decidedAt, DateTime now)
    {
        if ((AppealVerdict ?? Verdict) is not { } verdict || verdict.By != by || verdict.At != decidedAt || IsForgotten)
            return new ChangedSince();
        // The writer read it, and objects.
        if (IsOpen) return new AlreadyLeft();
        if (AppealVerdict is not null) AppealVerdict = null;
        else Verdict = null;
        Raise(DomainEventKind.ReviewReopened, now, by);
        return Result.Done;
    }

    /// <summary>The writer appeals, and says why. Possible once: the second decision is final.</summary>
    public Result Object(ResidentId by, string? typed, DateTime now)
    {
        if (!Rights.Allows(Permission.Appeal, by == AuthorId ? Relation.Own : Relation.Other)) return new NotAllowed();
        if (Verdict is not { Outcome: ReviewOutcome.TurnedDown }) return new NothingToAppeal();
        if (Appeal is not null) return Result.Done;
        var words = TidyText.Words(typed);
        if (!words.IsDone) return words.Refusal;
        if (words.Value.Length > MaxAppeal) return new MessageTooLong(words.Value.Length, MaxAppeal);
        (Appeal, Handover) = (new(words.Value, now), null);
        Raise(DomainEventKind.ReviewAppealed, now);
        return Result.Done;
    }

    /// <param name="isAlone">Whether there is no other moderator here, so that the first may decide again.</param>
    /// <param name="reason">Null lets the text through after all.</param>
    public Result DecideOnAppeal(Moderator by, PlainReason? reason, bool isAlone, DateTime now)
    {
        if (Appeal is null) return new NothingToAppeal();
        var outcome = reason is null ? ReviewOutcome.LetThrough : ReviewOutcome.TurnedDown;
        if (AppealVerdict is { } earlier) return earlier.Outcome == outcome ? Result.Done : new AlreadyReviewed(earlier.Outcome);
        if (by.Account == Verdict!.By && !isAlone) return new AnotherMustDecide();
        AppealVerdict = VerdictOf(outcome, reason, by, now);
        Raise(DomainEventKind.AppealDecided, now, by.Account);
        return Result.Done;
    }

    private Result Decide(ReviewOutcome outcome, PlainReason? reason, Moderator by, DateTime now)
    {
        if (Verdict is { } earlier) return earlier.Outcome == outcome ? Result.Done : new AlreadyReviewed(earlier.Outcome);
        Verdict = VerdictOf(outcome, reason, by, now);
        Raise(DomainEventKind.ReviewDecided, now, by.Account);
        return Result.Done;
    }

    private static Verdict VerdictOf(ReviewOutcome outcome, PlainReason? reason, Moderator by, DateTime now) =>
        new(outcome, now, by.Account, by.Name, reason?.Dutch ?? "", reason?.English ?? "");
}

/// <summary>A colleague already decided otherwise.</summary>
public sealed record AlreadyReviewed(ReviewOutcome Outcome) : Refusal;

/// <summary>The text was not rejected.</summary>
public sealed record NothingToAppeal : Refusal;

/// <summary>The moderator who rejected it does not decide on the appeal, as long as there is a colleague.</summary>
public sealed record AnotherMustDecide : Refusal;
