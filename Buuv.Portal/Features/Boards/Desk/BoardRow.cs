using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Rounds;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>One board of the desk.</summary>
/// <param name="Condition">How it stands now.</param>
/// <param name="PrintedAt">When this week's poster was printed; null while it can still be changed.</param>
/// <param name="Responses">What its numbers brought in, in <see cref="BoardDeskQueries.Lately"/>.</param>
/// <param name="Prints">The reader prints its poster; otherwise they only look after what is written down about it.</param>
public sealed record BoardRow(BoardStand Stand, BoardCondition Condition, DateTime? PrintedAt, int Responses, bool Prints)
{
    public NoticeBoard Board => Stand.Board;

    public bool IsPrinted => PrintedAt is not null;

    public bool IsToPrint => Prints && !IsPrinted;
}
