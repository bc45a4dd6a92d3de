using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Boards;

/// <summary>Permissions on a board. A poster is public, also as a PDF, so that a caretaker need not sign in to print it again. Printing has
/// limits elsewhere: PDFs per minute for one address, two at once, twenty seconds each.</summary>
public static class BoardRights
{
    /// <summary>Whether printing this board is this member of staff's work: they serve a neighbourhood of the board.</summary>
    public static bool Prints(this StaffActor actor, NoticeBoard board, NeighbourhoodMap map) =>
        board
            .Neighbourhoods.Select(map.Find)
            .OfType<Neighbourhood>()
            .Any(neighbourhood => actor.May(Permission.PrintBoards, neighbourhood));

    /// <summary>Hangs boards and changes what is written down about them.</summary>
    public static bool MayTendBoards(this StaffActor actor, MunicipalityCode municipality) =>
        actor.May(Permission.TendBoards, municipality);
}
