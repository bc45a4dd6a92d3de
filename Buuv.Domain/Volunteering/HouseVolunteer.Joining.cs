using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Volunteering;

public sealed partial class HouseVolunteer
{
    /// <summary>Most characters of the place of a talk.</summary>
    public const int MaxTalkPlace = 120;

    /// <summary>Most characters of the reason for declining.</summary>
    public const int MaxReason = 300;

    /// <summary>When the first meeting is or was, in UTC; null as long as none is planned.</summary>
    public DateTime? TalkAt { get; private set; }

    public string? TalkPlace { get; private set; }

    /// <summary>First name of the person who has the talk with them.</summary>
    public string? TalkWith { get; private set; }

    /// <summary>Why it does not fit, in plain words to the applicant; null unless they were declined.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>What is wrong with the place of a talk; null when nothing is.</summary>
    public static Refusal? WrongWithTalkPlace(string? place) => TidyText.Line(place) switch
    {
        var line when !TidyText.IsReadable(line) => new TalkPlaceMissing(),
        { Length: > MaxTalkPlace } => new TalkPlaceTooLong(MaxTalkPlace),
        _ => null,
    };

    /// <summary>What is wrong with the name of who has the talk; null when nothing is.</summary>
    public static Refusal? WrongWithTalkPerson(string? with) =>
        PersonName.WrongWith(TidyText.Line(with)) is null ? null : new TalkPersonUnclear();

    /// <summary>What is wrong with the moment of a talk; null when nothing is.</summary>
    public static Refusal? WrongWithTalkMoment(DateTime at, DateTime now) =>
        at < now ? new DateInThePast() : at > now.AddDays(Timing.MaxDaysAhead) ? new DateTooFar() : null;

    /// <summary>What is wrong with the reason for declining; null when nothing is.</summary>
    public static Refusal? WrongWithReason(string? reason) => TidyText.Lines(reason) switch
    {
        var text when !TidyText.IsReadable(text) => new DeclineReasonMissing(),
        { Length: > MaxReason } => new DeclineReasonTooLong(MaxReason),
        _ => null,
    };

    /// <summary>Plans the first meeting, or moves it to another moment.</summary>
    /// <param name="at">UTC.</param>
    /// <param name="with">First name of the person who has the talk.</param>
    public Result PlanTalk(VolunteerGuide by, DateTime at, string? place, string? with, DateTime now)
    {
        if (State is not (VolunteerState.Applied or VolunteerState.TalkPlanned)) return new VolunteerMovedOn(State);
        if ((WrongWithTalkMoment(at, now) ?? WrongWithTalkPlace(place) ?? WrongWithTalkPerson(with)) is { } wrong) return wrong;
        var (where, who) = (TidyText.Line(place), TidyText.Line(with));
        if (State == VolunteerState.TalkPlanned && (TalkAt, TalkPlace, TalkWith) == (at, where, who)) return Result.Done;
        (TalkAt, TalkPlace, TalkWith) = (at, where, who);
        MoveTo(VolunteerState.TalkPlanned, now);
        Note(VolunteerStepKind.TalkPlanned, DomainEventKind.VolunteerTalkPlanned, by, now, moment: at);
        return Result.Done;
    }

    /// <summary>The talk went well: the applicant learns a task.</summary>
    public Result StartTraining(VolunteerGuide by, VolunteerTask task, DateTime now)
    {
        if (!task.IsKnown) return new UnknownChoice();
        if (State == VolunteerState.InTraining && Task == task) return Result.Done;
        if (State != VolunteerState.TalkPlanned) return new VolunteerMovedOn(State);
        Task = task;
        MoveTo(VolunteerState.InTraining, now);
        Note(VolunteerStepKind.TrainingStarted, DomainEventKind.VolunteerTrainingStarted, by, now, task: task);
        return Result.Done;
    }

    /// <summary>It does not fit. The applicant reads the reason.</summary>
    public Result Decline(VolunteerGuide by, string? reason, DateTime now)
    {
        if (State == VolunteerState.Declined) return Result.Done;
        if (!State.IsJoining) return new VolunteerMovedOn(State);
        if (WrongWithReason(reason) is { } wrong) return wrong;
        DeclineReason = TidyText.Lines(reason);
        Close(VolunteerState.Declined, now);
        Note(VolunteerStepKind.Declined, DomainEventKind.VolunteerDeclined, by, now);
        return Result.Done;
    }
}
