using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Boards;

/// <summary>Who may do what with a board. A poster is public, also as a PDF: whoever looks after a board need not sign in to print it
/// again.
/// What printing costs is bounded elsewhere: so many PDFs a minute for one address, two at once, twenty seconds.</summary>
public static class BoardRights
{
    /// <summary>Whose work it is, and who is therefore shown the buttons: whoever looks after a buurt that the board serves.</summary>
    public static bool Prints(this StaffActor actor, NoticeBoard board, NeighbourhoodMap map) =>
        board
            .Neighbourhoods.Select(map.Find)
            .OfType<Neighbourhood>()
            .Any(neighbourhood => actor.May(Permission.PrintBoards, neighbourhood));

    /// <summary>Hangs boards and changes what is written down about them.</summary>
    public static bool MayTendBoards(this StaffActor actor, MunicipalityCode municipality) =>
        actor.May(Permission.TendBoards, municipality);
}
