using System.Security.Claims;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Shared;

namespace Buuv.Portal.Features.Boards;

/// <summary>Who may do what with a board. Looking at a board or its poster is for everybody: a poster is public.</summary>
public static class BoardRights
{
    /// <summary>A PDF costs the server a program run, so it is for whoever looks after a buurt that the board serves.</summary>
    public static bool MayPrint(this ClaimsPrincipal user, NoticeBoard board, NeighbourhoodMap map) =>
        board.Neighbourhoods.Select(map.Find).OfType<Neighbourhood>()
            .Any(buurt => user.MayActIn(buurt, StaffRole.CommunityWorker, StaffRole.Ambassador, StaffRole.Admin));

    /// <summary>Hangs boards and changes what is written down about them.</summary>
    public static bool MayTendBoards(this ClaimsPrincipal user, MunicipalityCode municipality) =>
        user.MayActIn(municipality, StaffRole.CommunityWorker, StaffRole.Admin);
}

/// <summary>A PDF is for whoever looks after a buurt of the board.</summary>
public sealed record NotYoursToPrint : Refusal;
