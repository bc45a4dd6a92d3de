using Buuv.Domain.Boards;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>How a pin looks, on the map and in the list: by its shape and not by its colour alone.</summary>
/// <param name="Look">Of the pin; null for one that hangs.</param>
/// <param name="Word">What that means.</param>
public sealed record PinLook(string? Look, string Word, bool IsChosen);

public static class BoardWords
{
    /// <returns>Null for a board that needs nothing.</returns>
    public static string? Look(BoardCondition condition) => condition switch
    {
        BoardCondition.NeedsWork => "wrong",
        BoardCondition.Due or BoardCondition.Stale => "unseen-board",
        _ => null,
    };
}
