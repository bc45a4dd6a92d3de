using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>The words for how a board stands, in the reader's language, and what a button sends.</summary>
public static class CheckWords
{
    public static string Of(BoardState state) =>
        state switch
        {
            BoardState.Hanging => RoundsText.Hanging,
            BoardState.Gone => RoundsText.Gone,
            _ => RoundsText.Other,
        };

    public static string Of(BoardCondition condition) => condition switch
    {
        BoardCondition.Fine => RoundsText.ConditionFine,
        BoardCondition.Due => RoundsText.ConditionDue,
        BoardCondition.Stale => RoundsText.ConditionStale,
        BoardCondition.ToHang => RoundsText.ConditionToHang,
        _ => RoundsText.ConditionNeedsWork,
    };

    public static string? Look(BoardCondition condition) =>
        condition switch
        {
            BoardCondition.Fine => "good",
            BoardCondition.Due or BoardCondition.ToHang => null,
            _ => "bad",
        };

    /// <summary>"Hangt, dinsdag 3 november, door Hennie".</summary>
    public static string Of(BoardCheck? last) => last switch
    {
        null => RoundsText.NeverLooked,
        { By: { } name } => string.Format(RoundsText.LookedBy, Of(last.State), DutchTime.Of(last.At).ToString(DayFormat), name),
        _ => string.Format(RoundsText.LookedByCode, Of(last.State), DutchTime.Of(last.At).ToString(DayFormat)),
    };

    /// <summary>What stands in the value of a button.</summary>
    public static string Sent(BoardState state) => state switch { BoardState.Hanging => "hangt", BoardState.Gone => "weg", _ => "anders" };

    /// <returns>Null for what none of the buttons sends.</returns>
    public static BoardState? Pressed(string? sent) =>
        sent switch
        {
            "hangt" => BoardState.Hanging,
            "weg" => BoardState.Gone,
            "anders" => BoardState.Other,
            _ => null,
        };

    private const string DayFormat = "dddd d MMMM";
}
