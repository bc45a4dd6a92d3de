using System.Security.Claims;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Who is signed in, as the rest of the portal asks it.</summary>
public static class ClaimsPrincipalExtensions
{
    public const string ResidentClaim = "buuv:resident";
    public const string DutyClaim = "buuv:duty";
    public const string NameClaim = "buuv:name";

    /// <summary>Id of the session that the cookie is for.</summary>
    public const string SessionClaim = "buuv:session";

    /// <summary>The resident behind this session; null for visitors and for staff who do not take part themselves.</summary>
    public static ResidentId? Resident(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ResidentClaim), out var id) ? new ResidentId(id) : null;

    /// <summary>The resident behind this session as one who acts, for themselves; null for visitors and for staff who do not take part
    /// themselves.</summary>
    public static ResidentActor? AsResident(this ClaimsPrincipal user) => user.Resident() is { } resident ? new(resident) : null;

    /// <summary>Whoever is signed in as a member of staff: without duties when they have none, as a visitor has.</summary>
    public static StaffActor AsStaff(this ClaimsPrincipal user) => new(user.ShownName() ?? "Buuv", [.. user.Duties()])
    {
        AccountId = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? account : Guid.Empty,
    };

    public static string? ShownName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim);

    public static IEnumerable<Duty> Duties(this ClaimsPrincipal user) =>
        user.FindAll(DutyClaim).Select(claim => Duty.Parse(claim.Value)).OfType<Duty>();

    public static bool IsStaff(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == DutyClaim);

    /// <inheritdoc cref="StaffActor.May(Permission)"/>
    public static bool May(this ClaimsPrincipal user, Permission permission) => Rights.Allow(user.Duties(), permission);

    public static bool May(this ClaimsPrincipal user, Permission permission, Neighbourhood where) =>
        Rights.Allow(user.Duties(), permission, where);

    public static bool May(this ClaimsPrincipal user, Permission permission, MunicipalityCode town) =>
        Rights.Allow(user.Duties(), permission, town);
}
