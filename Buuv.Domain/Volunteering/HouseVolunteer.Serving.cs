using Buuv.Domain.Events;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Volunteering;

public sealed partial class HouseVolunteer
{
    /// <summary>Longest term of a duty, in days: every two years somebody asks whether it still suits.</summary>
    public const int MaxTermDays = 731;

    /// <summary>So many days before the last one, the volunteer and the staff hear of it.</summary>
    public const int WarningDays = 21;

    /// <summary>After so long a training, in days, somebody asks how it goes.</summary>
    public const int TrainingPatienceDays = 28;

    /// <summary>What they learn or do; null before the training.</summary>
    public VolunteerTask? Task { get; private set; }

    /// <summary>CBS code of the neighbourhood, district or municipality of the duty; null before the approval.</summary>
    public string? Scope { get; private set; }

    /// <summary>The last day of the duty; null before the approval.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The account that has the duty; null before the approval.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>When the volunteer was told that the term ends soon; null before that, and after it was extended.</summary>
    public DateTime? WarnedAt { get; private set; }

    /// <summary>The duty that goes with what they do; null before the approval.</summary>
    public Duty? Duty => Task is { } task && Scope is { } scope ? new Duty(task.Role, scope) : null;

    /// <summary>The duty that the account has now; null for who is not active.</summary>
    public (Guid Account, Duty Duty)? HeldDuty =>
        State == VolunteerState.Active && AccountId is { } account && Duty is { } duty ? (account, duty) : null;

    /// <summary>Whether somebody of the staff does the next step, and since when; null when nothing waits for them.</summary>
    public DateTime? WaitsSince(DateTime now) => State switch
    {
        VolunteerState.Applied => AppliedAt,
        VolunteerState.TalkPlanned when TalkAt < now => TalkAt,
        VolunteerState.InTraining when Since.AddDays(TrainingPatienceDays) is var asked && asked < now => asked,
        VolunteerState.Active => WarnedAt,
        _ => null,
    };

    /// <summary>What is wrong with the last day of a duty; null when nothing is.</summary>
    public static Refusal? WrongWithUntil(DateOnly? until, DateOnly today) =>
        until is { } day && day > today && day <= today.AddDays(MaxTermDays) ? null : new VolunteerUntilUnclear(today.AddDays(MaxTermDays));

    /// <summary>Whether exactly this was approved before, so that a second press changes nothing.</summary>
    public bool IsActiveAs(VolunteerTask task, string? scope, DateOnly? until) =>
        State == VolunteerState.Active && (Task, Scope, Until) == (task, scope, until);

    /// <summary>Lets somebody in after the training, or again after a pause.</summary>
    /// <param name="scope">CBS code of the area; the caller looked whether the approver may give a duty there.</param>
    /// <param name="account">The account that gets the duty.</param>
    public Result Approve(
        VolunteerGuide by,
        VolunteerTask task,
        string scope,
        DateOnly? until,
        Guid account,
        DateOnly today,
        DateTime now
    )
    {
        if (!task.IsKnown) return new UnknownChoice();
        if (IsActiveAs(task, scope, until)) return Result.Done;
        if (State is not (VolunteerState.InTraining or VolunteerState.Paused)) return new VolunteerMovedOn(State);
        if (WrongWithUntil(until, today) is { } wrong) return wrong;
        (Task, Scope, Until, AccountId, WarnedAt) = (task, scope, until, account, null);
        MoveTo(VolunteerState.Active, now);
        Note(VolunteerStepKind.Approved, DomainEventKind.VolunteerApproved, by, now, task: task, what: $"{Duty}");
        return Result.Done;
    }

    /// <summary>Moves the last day on.</summary>
    public Result Extend(VolunteerGuide by, DateOnly? until, DateOnly today, DateTime now)
    {
        if (State != VolunteerState.Active) return new VolunteerMovedOn(State);
        if (until == Until) return Result.Done;
        if (WrongWithUntil(until, today) is { } wrong) return wrong;
        if (until < Until) return new VolunteerUntilNotLater(Until!.Value);
        (Until, WarnedAt) = (until, null);
        Note(VolunteerStepKind.Extended, DomainEventKind.VolunteerExtended, by, now, what: $"{Duty}");
        return Result.Done;
    }

    /// <summary>Stops for a while: without the duty until somebody approves again.</summary>
    public Result Pause(VolunteerGuide by, DateTime now)
    {
        if (State == VolunteerState.Paused) return Result.Done;
        if (State != VolunteerState.Active) return new VolunteerMovedOn(State);
        MoveTo(VolunteerState.Paused, now);
        Note(VolunteerStepKind.Paused, DomainEventKind.VolunteerPaused, by, now);
        return Result.Done;
    }

    /// <summary>Stops for good.</summary>
    /// <param name="by">Null for the clock, when the last day is over or the duty was removed elsewhere.</param>
    public Result End(VolunteerGuide? by, DateTime now)
    {
        if (State == VolunteerState.Ended) return Result.Done;
        if (State is not (VolunteerState.Active or VolunteerState.Paused)) return new VolunteerMovedOn(State);
        Close(VolunteerState.Ended, now);
        Note(VolunteerStepKind.Ended, DomainEventKind.VolunteerEnded, by, now);
        return Result.Done;
    }

    /// <summary>Whether the last day comes near and the volunteer was not told yet.</summary>
    public bool IsToBeWarned(DateOnly today) => State == VolunteerState.Active && WarnedAt is null && Until <= today.AddDays(WarningDays);

    /// <summary>Records that the volunteer is told that the last day comes near.</summary>
    public void Warn(DateTime now)
    {
        WarnedAt = now;
        Raise(Event(DomainEventKind.VolunteerEndsSoon, null, now));
    }
}
