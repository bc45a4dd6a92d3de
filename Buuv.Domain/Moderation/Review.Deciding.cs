using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Moderation;

public enum ReviewOutcome
{
    LetThrough = 1,
    TurnedDown = 2,

    /// <summary>Too heavy for the market: kept inside, for the broker.</summary>
    MovedInward = 3,

    /// <summary>Nothing was wrong with it, and what it was for is over.</summary>
    CameTooLate = 4,
}

/// <summary>Who decides.</summary>
/// <param name="Account">Of a member of staff.</param>
/// <param name="Name">First name.</param>
public readonly record struct Moderator(Guid Account, string Name);

/// <summary>What was decided. The reason is kept as it read then, in both languages; empty when it was let through.</summary>
public sealed record Verdict(ReviewOutcome Outcome, DateTime At, Guid By, string ByName, string ReasonDutch, string ReasonEnglish)
{
    public string ReasonIn(string language) => language == "nl" ? ReasonDutch : ReasonEnglish;
}

/// <summary>One moderator left it to another.</summary>
public sealed record Handover(DateTime At, Guid By, string ByName);

/// <summary>The writer does not agree.</summary>
public sealed record Appeal(string Words, DateTime At);

public sealed partial class Review
{
    /// <summary>Longest appeal, in characters.</summary>
    public const int MaxAppeal = 1000;

    /// <summary>Nothing is wrong with it.</summary>
    public Result LetThrough(Moderator by, DateTime now) => Decide(ReviewOutcome.LetThrough, null, by, now);

    /// <summary>It does not go on, or comes down. Never without a reason.</summary>
    public Result TurnDown(Moderator by, PlainReason reason, DateTime now) => Decide(ReviewOutcome.TurnedDown, reason, by, now);

    /// <summary>It was let through, and what it was for is over: there is nothing left to go on.</summary>
    public void ComeTooLate()
    {
        if (AppealVerdict is { } second) AppealVerdict = second with { Outcome = ReviewOutcome.CameTooLate };
        else Verdict = Verdict! with { Outcome = ReviewOutcome.CameTooLate };
    }

    /// <summary>It became a file for the broker.</summary>
    public Result MoveInward(Moderator by, DateTime now) => Decide(ReviewOutcome.MovedInward, null, by, now);

    /// <summary>A colleague should look. It stays in the queue, and waits.</summary>
    public Result LeaveToColleague(Moderator by, DateTime now)
    {
        if (!IsOpen) return new AlreadyReviewed(Outcome!.Value);
        Handover = new(now, by.Account, by.Name);
        return Result.Done;
    }

    /// <summary>The writer says why they do not agree. Once: the second look is the last.</summary>
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

    /// <param name="isAlone">There is no other moderator here, so the first may look again.</param>
    /// <param name="reason">Null lets it through after all.</param>
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

/// <summary>A colleague decided otherwise before.</summary>
public sealed record AlreadyReviewed(ReviewOutcome Outcome) : Refusal;

/// <summary>It was not turned down.</summary>
public sealed record NothingToAppeal : Refusal;

/// <summary>Who turned it down does not look again, as long as there is a colleague.</summary>
public sealed record AnotherMustDecide : Refusal;
