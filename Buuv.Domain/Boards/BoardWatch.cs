namespace Buuv.Domain.Boards;

/// <summary>The state of a board, as the community worker sees it.</summary>
public enum BoardCondition
{
    /// <summary>The poster was seen recently.</summary>
    Fine,

    /// <summary>The board was not checked for too long.</summary>
    Due,

    /// <summary>The board was not checked after the first reminder either.</summary>
    Stale,

    /// <summary>The last check found a problem. Of a board that is broken or dirty it stays so until a check finds that it is mended;
    /// a poster that was gone is mended by the next one.</summary>
    NeedsWork,

    /// <summary>The poster was printed, and has not been seen on the board yet.</summary>
    ToHang,
}

/// <summary>How long ago a board was checked, and what follows from that.</summary>
/// <param name="Hung">When the board was registered: counts as the last check until there is one.</param>
/// <param name="Last">The last check; null for none.</param>
public sealed record BoardWatch(NoticeBoardId BoardId, DateTime Hung, BoardCheck? Last)
{
    /// <summary>Time without a check after which the caretaker is reminded.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(8);

    /// <summary>Time after the first reminder at which the ambassador is reminded.</summary>
    public static readonly TimeSpan MorePatience = TimeSpan.FromDays(4);

    /// <summary>A reminder that is later than this is not sent any more, so that boards that were forgotten before Buuv began to remind
    /// cause no flood of mail. Sent reminders are remembered for longer than this.</summary>
    public static readonly TimeSpan WorthReminding = TimeSpan.FromDays(14);

    /// <summary>The moment from which the days are counted.</summary>
    public DateTime Since => Last?.At ?? Hung;

    /// <summary>When the poster for this week, or for the week from next Monday, was printed; null when it was not.</summary>
    public DateTime? Printed { get; init; }

    public BoardCondition ConditionAt(DateTime now) => Last switch
    {
        { State: BoardState.Other } => BoardCondition.NeedsWork,
        _ when Printed is { } printed && !(Last?.At > printed) => BoardCondition.ToHang,
        _ when now - Since >= Patience + MorePatience => BoardCondition.Stale,
        _ when now - Since >= Patience => BoardCondition.Due,
        { State: not BoardState.Hanging } => BoardCondition.NeedsWork,
        _ => BoardCondition.Fine,
    };

    /// <summary>Since when the board waits for a visit: for a poster that was not seen on it, since that was printed.</summary>
    public DateTime WaitsSince(DateTime now) => ConditionAt(now) == BoardCondition.ToHang ? Printed!.Value : Since;

    public bool RemindsCaretaker(DateTime now) => IsIn(now, Since + Patience);

    public bool RemindsAmbassador(DateTime now) => IsIn(now, Since + Patience + MorePatience);

    private static bool IsIn(DateTime now, DateTime from) => now >= from && now < from + WorthReminding;
}
