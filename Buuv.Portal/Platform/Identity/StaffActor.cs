using System.Security.Claims;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>A member of staff who does something: named in every command, with the duties that were proved at sign-in.</summary>
public sealed record StaffActor(string Name, IReadOnlyList<Duty> Duties)
{
    /// <summary>Their account; empty for a clock or a tool that acts for Buuv.</summary>
    public Guid Account { get; init; }

    /// <summary>Null when nobody with a duty is signed in.</summary>
    public static StaffActor? From(ClaimsPrincipal user)
    {
        if (user.Duties().ToArray() is not { Length: > 0 } duties)
            return null;
        return new(user.ShownName() ?? "Buuv", duties)
        {
            Account = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? account : Guid.Empty,
        };
    }

    /// <summary>May do this somewhere, or for the portal as a whole.</summary>
    public bool May(Permission permission) => Rights.Allow(Duties, permission);

    public bool May(Permission permission, Neighbourhood where) => Rights.Allow(Duties, permission, where);

    public bool May(Permission permission, MunicipalityCode town) => Rights.Allow(Duties, permission, town);
}
