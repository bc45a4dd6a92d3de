namespace Buuv.Domain.Boards;

/// <summary>How a board stands, as the wijkwerker looks at it.</summary>
public enum BoardCondition
{
    /// <summary>The poster was seen hanging a short while ago.</summary>
    Fine,

    /// <summary>Nobody looked for too long.</summary>
    Due,

    /// <summary>Nobody looked, not after the first reminder either.</summary>
    Stale,

    /// <summary>Somebody looked, and something is wrong.</summary>
    NeedsWork,

    /// <summary>The poster was printed, and nobody has seen it hang yet.</summary>
    ToHang,
}

/// <summary>How long ago somebody looked at a board, and what follows from that.</summary>
/// <param name="Hung">When the board was written down: what counts as long as nobody looked.</param>
/// <param name="Last">The last time somebody looked; null for never.</param>
public sealed record BoardWatch(NoticeBoardId Board, DateTime Hung, BoardCheck? Last)
{
    /// <summary>Without a look for so long, the caretaker is asked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(8);

    /// <summary>So much later the ambassador is asked.</summary>
    public static readonly TimeSpan MorePatience = TimeSpan.FromDays(4);

    /// <summary>A reminder that could not leave in this time does not leave any more: boards that were forgotten long before Buuv began to
    /// remind flood nobody,
    /// and what was sent is remembered for longer than this.</summary>
    public static readonly TimeSpan WorthReminding = TimeSpan.FromDays(14);

    /// <summary>From when the days are counted.</summary>
    public DateTime Since => Last?.At ?? Hung;

    /// <summary>When the poster that should hang now, or from Monday on, was printed; null when it was not.</summary>
    public DateTime? Printed { get; init; }

    public BoardCondition ConditionAt(DateTime now) => Last switch
    {
        _ when Printed is { } printed && !(Last?.At > printed) => BoardCondition.ToHang,
        _ when now - Since >= Patience + MorePatience => BoardCondition.Stale,
        _ when now - Since >= Patience => BoardCondition.Due,
        { State: not BoardState.Hanging } => BoardCondition.NeedsWork,
        _ => BoardCondition.Fine,
    };

    public bool RemindsCaretaker(DateTime now) => IsIn(now, Since + Patience);

    public bool RemindsAmbassador(DateTime now) => IsIn(now, Since + Patience + MorePatience);

    private static bool IsIn(DateTime now, DateTime from) => now >= from && now < from + WorthReminding;
}
