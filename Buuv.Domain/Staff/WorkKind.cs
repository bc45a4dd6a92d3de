namespace Buuv.Domain.Staff;

/// <summary>A kind of work that waits for a member of staff.</summary>
public enum WorkKind
{
    /// <summary>A resident is to be rung.</summary>
    CallBack,

    /// <summary>A request on the board to which nobody responded.</summary>
    UnansweredRequest,

    /// <summary>A request that a broker looks after, or whose promise of an answer runs out while nobody does.</summary>
    PromisedRequest,

    /// <summary>A text that a moderator looks at.</summary>
    Review,

    /// <summary>A file that no broker has taken yet.</summary>
    Case,

    /// <summary>A concern about a resident or a place.</summary>
    Concern,

    /// <summary>Notice boards that nobody checked, that need work, or on which the printed poster was not seen.</summary>
    Board,

    /// <summary>Weekly posters that are ready and not printed yet.</summary>
    Poster,

    /// <summary>A volunteer of the house whose next step is somebody's of the staff.</summary>
    Volunteer,

    /// <summary>Two neighbours who both asked that somebody of Buuv thinks along in their talk.</summary>
    Mediation,
}

public static class WorkKinds
{
    extension(WorkKind kind)
    {
        /// <summary>How long work of this kind may wait: after that it is late.</summary>
        public TimeSpan Promise => kind switch
        {
            WorkKind.UnansweredRequest or WorkKind.PromisedRequest => TimeSpan.FromDays(2),
            WorkKind.Case => TimeSpan.FromDays(4),
            // Ready on Friday, on the boards on Monday.
            WorkKind.Poster => TimeSpan.FromDays(3),
            WorkKind.Volunteer => TimeSpan.FromDays(7),
            // The same as BoardWatch.Patience, after which a caretaker is reminded.
            WorkKind.Board => TimeSpan.FromDays(8),
            _ => TimeSpan.FromDays(1),
        };
    }
}

/// <summary>How long something has waited, against what was promised.</summary>
/// <param name="Since">UTC.</param>
public readonly record struct Wait(WorkKind Kind, DateTime Since)
{
    private readonly DateTime? due;

    /// <summary>From when on it is late (UTC): after the promise of its kind, unless another moment was promised.</summary>
    public DateTime Due
    {
        get => due ?? Since + Kind.Promise;
        init => due = value;
    }

    public TimeSpan At(DateTime now) => now > Since ? now - Since : TimeSpan.Zero;

    public bool IsLate(DateTime now) => now >= Due;

    /// <summary>What is left of the promise; negative when it is late.</summary>
    public TimeSpan LeftAt(DateTime now) => Due - Since - At(now);

    /// <summary>The part of the promise that has passed, in per cent; 100 when it is late.</summary>
    public int PercentAt(DateTime now) => IsLate(now) ? 100 : (int)(100 * (At(now) / (Due - Since)));
}
