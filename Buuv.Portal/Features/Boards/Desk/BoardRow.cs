using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Rounds;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>One board of the desk.</summary>
/// <param name="Condition">How it stands now.</param>
/// <param name="Responses">What its numbers brought in, in <see cref="BoardDeskQueries.Lately"/>.</param>
/// <param name="Prints">The reader prints its poster; otherwise they only look after what is written down about it.</param>
public sealed record BoardRow(BoardStand Stand, BoardCondition Condition, int Responses, bool Prints)
{
    public NoticeBoard Board => Stand.Board;

    /// <summary>This week's poster was printed.</summary>
    public bool IsPrinted => Stand.Watch.Printed is not null;

    public bool IsToPrint => Prints && !IsPrinted;
}
