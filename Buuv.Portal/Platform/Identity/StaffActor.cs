using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>A member of staff who does something, with the duties that were proved at sign-in. Who has none may nothing.</summary>
public record StaffActor(string Name, IReadOnlyList<Duty> Duties) : Actor
{
    /// <summary>Their account; empty for a visitor and a machine.</summary>
    public Guid AccountId { get; init; }

    public override Guid Id => AccountId;

    public bool HasDuties => Duties.Count > 0;

    /// <summary>May do this somewhere, or for the portal as a whole.</summary>
    public bool May(Permission permission) => Rights.Allow(Duties, permission);

    public bool May(Permission permission, Neighbourhood where) => Rights.Allow(Duties, permission, where);

    /// <summary>The neighbourhoods in which they may do this.</summary>
    public NeighbourhoodCode[] NeighbourhoodsFor(Permission permission, NeighbourhoodMap map) =>
        [.. map.Neighbourhoods.Where(neighbourhood => May(permission, neighbourhood)).Select(neighbourhood => neighbourhood.Code)];

    /// <summary>The neighbourhoods in which they have a duty, whichever.</summary>
    public NeighbourhoodCode[] NeighbourhoodsOf(NeighbourhoodMap map) =>
        [.. map.Neighbourhoods.Where(here => Duties.Any(duty => duty.Covers(here))).Select(here => here.Code)];

    public bool May(Permission permission, MunicipalityCode town) => Rights.Allow(Duties, permission, town);
}
