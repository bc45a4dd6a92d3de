using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Who may see a page: <c>[Authorize(Policy = nameof(Permission.RunPortal))]</c>. The area of a role is checked by the page and
/// its commands.</summary>
public static class Policies
{
    public const string Resident = "resident";
    public const string Staff = "staff";

    /// <summary>One policy per permission that needs a role, under its name:
    /// <c>[Authorize(Policy = nameof(Permission.ServeCaller))]</c>.</summary>
    public static void AddPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder()
            .AddPolicy(Resident, policy => policy.RequireClaim(ClaimsPrincipalExtensions.ResidentClaim))
            .AddPolicy(Staff, policy => policy.RequireAssertion(context => context.User.IsStaff()));
        foreach (var permission in Enum.GetValues<Permission>().Where(permission => Rights.RolesFor(permission).Count > 0))
            policies.AddPolicy(permission.ToString(), policy => policy.RequireAssertion(context => context.User.May(permission)));
    }
}
