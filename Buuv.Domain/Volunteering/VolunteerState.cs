namespace Buuv.Domain.Volunteering;

/// <summary>How far a volunteer of the house is.</summary>
public enum VolunteerState
{
    /// <summary>Wants to help; nobody has spoken with them yet.</summary>
    Applied,

    /// <summary>A first meeting is planned, or was held.</summary>
    TalkPlanned,

    /// <summary>Learns the task.</summary>
    InTraining,

    /// <summary>Has the duty.</summary>
    Active,

    /// <summary>Stopped for a while, and has no duty now.</summary>
    Paused,

    /// <summary>Was active, and stopped.</summary>
    Ended,

    /// <summary>Was told that it does not fit.</summary>
    Declined,

    /// <summary>Took the application back before becoming active.</summary>
    Withdrawn,
}

public static class VolunteerStates
{
    extension(VolunteerState state)
    {
        /// <summary>Whether nothing more will follow.</summary>
        public bool IsClosed => state is VolunteerState.Ended or VolunteerState.Declined or VolunteerState.Withdrawn;

        /// <summary>Whether the person still gets to know Buuv, and has had no duty.</summary>
        public bool IsJoining => state is VolunteerState.Applied or VolunteerState.TalkPlanned or VolunteerState.InTraining;
    }
}

/// <summary>One thing that was done about a volunteer.</summary>
public enum VolunteerStepKind
{
    Applied,
    TalkPlanned,
    TrainingStarted,
    Approved,
    Extended,
    Paused,
    Ended,
    Declined,

    /// <summary>The person took the application back, or stopped as a volunteer.</summary>
    SteppedBack,
}

/// <summary>A line of the time line of a volunteer.</summary>
/// <param name="At">When it was done, in UTC.</param>
/// <param name="ByName">First name of the member of staff; null when the person did it, or the clock.</param>
/// <param name="Moment">The moment of the talk, in UTC; null where there is none.</param>
/// <param name="Task">What the training or the approval is for; null where it is for nothing in particular.</param>
/// <param name="Until">The last day of the duty; null where there is none.</param>
public sealed record VolunteerStep(
    VolunteerStepKind Kind,
    DateTime At,
    string? ByName,
    DateTime? Moment,
    VolunteerTask? Task,
    DateOnly? Until
);

/// <summary>The member of staff who takes a volunteer along: their contact.</summary>
/// <param name="Account">Account of the member of staff.</param>
/// <param name="Name">First name.</param>
public sealed record VolunteerGuide(Guid Account, string Name);
