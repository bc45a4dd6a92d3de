using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Volunteering;

/// <summary>A volunteer of the house: a resident who helps to run Buuv, from the application until they stop. Not to be confused with
/// <see cref="Care.TrainedVolunteer"/>, a neighbour who was trained for heavy requests, and who has no duty.</summary>
public sealed partial class HouseVolunteer : Entity
{
    /// <summary>Most characters that an applicant writes about themselves.</summary>
    public const int MaxWords = 500;

    private readonly List<VolunteerStep> steps = [];

    private HouseVolunteer(
        HouseVolunteerId id,
        ResidentId residentId,
        NeighbourhoodCode neighbourhood,
        VolunteerTask? wish,
        string words,
        DateTime appliedAt
    )
    {
        Id = id;
        ResidentId = residentId;
        Neighbourhood = neighbourhood;
        Wish = wish;
        Words = words;
        AppliedAt = Since = appliedAt;
    }

    public HouseVolunteerId Id { get; private set; }

    public ResidentId ResidentId { get; private set; }

    /// <summary>Where the resident lived when they applied: staff of that place take care of it.</summary>
    public NeighbourhoodCode Neighbourhood { get; private set; }

    /// <summary>What the resident would like to do; null when they do not know yet.</summary>
    public VolunteerTask? Wish { get; private set; }

    /// <summary>What the resident wrote about themselves; may be empty.</summary>
    public string Words { get; private set; }

    public VolunteerState State { get; private set; }

    public DateTime AppliedAt { get; private set; }

    /// <summary>Since when the present state lasts.</summary>
    public DateTime Since { get; private set; }

    /// <summary>When nothing more was to follow; null as long as something is.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who takes the volunteer along: the member of staff who last did something; null as long as nobody did.</summary>
    public VolunteerGuide? Guide { get; private set; }

    public IReadOnlyList<VolunteerStep> Steps => steps;

    /// <summary>Whether the volunteer takes part or is on the way to it.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>What is wrong with what an applicant wrote about themselves; null when nothing is.</summary>
    public static Refusal? WrongWithWords(string? words) =>
        TidyText.Lines(words) is { Length: > MaxWords and var length } ? new MessageTooLong(length, MaxWords) : null;

    /// <summary>A resident wants to help.</summary>
    /// <param name="wish">What they would like to do; null when they do not know yet.</param>
    /// <param name="enteredBy">First name of the member of staff who entered it for a caller; null when they did it themselves.</param>
    public static Result<HouseVolunteer> Apply(
        HouseVolunteerId id,
        Resident who,
        VolunteerTask? wish,
        string? words,
        string? enteredBy,
        DateTime now
    )
    {
        if (who.HasStopped) return new NotFound();
        if (wish is { IsKnown: false }) return new UnknownChoice();
        if (WrongWithWords(words) is { } wrong) return wrong;
        var volunteer = new HouseVolunteer(id, who.Id, who.Neighbourhood, wish, TidyText.Lines(words), now);
        volunteer.Note(VolunteerStepKind.Applied, DomainEventKind.VolunteerApplied, null, now, task: wish, byName: enteredBy);
        return volunteer;
    }

    /// <summary>The person takes the application back, or stops as a volunteer. Never needs a reason.</summary>
    public Result StepBack(DateTime now)
    {
        if (!IsOpen) return Result.Done;
        Close(State.IsJoining ? VolunteerState.Withdrawn : VolunteerState.Ended, now);
        Note(VolunteerStepKind.SteppedBack, DomainEventKind.VolunteerSteppedBack, null, now);
        return Result.Done;
    }

    private void Close(VolunteerState state, DateTime now)
    {
        MoveTo(state, now);
        ClosedAt = now;
    }

    private void MoveTo(VolunteerState state, DateTime now) => (State, Since) = (state, now);

    // Both the line that staff read and the event that the audit keeps.
    private void Note(
        VolunteerStepKind step,
        DomainEventKind kind,
        VolunteerGuide? by,
        DateTime now,
        DateTime? moment = null,
        VolunteerTask? task = null,
        string? byName = null,
        string? what = null
    )
    {
        if (by is not null) Guide = by;
        steps.Add(new(step, now, by?.Name ?? byName, moment, task, what is null ? null : Until));
        Raise(Event(kind, by?.Account, now, what));
    }

    private DomainEvent Event(DomainEventKind kind, Guid? by, DateTime now, string? what = null) =>
        new(kind, now)
        {
            SubjectId = Id.Value,
            ActorId = ResidentId,
            EnteredById = by,
            What = what,
        };
}
