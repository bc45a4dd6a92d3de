using Buuv.Domain.Staff;

namespace Buuv.Portal.Shared;

/// <summary>Who may see a page: <c>[Authorize(Policy = Policies.Admin)]</c>. Where in the country a duty holds, the page and its commands look at themselves.</summary>
public static class Policies
{
    public const string Resident = "resident";
    public const string Staff = "staff";

    /// <summary>Whoever sits at the phone desk.</summary>
    public const string Desk = "desk";

    public const string Admin = nameof(StaffRole.Admin);
    public const string CommunityWorker = nameof(StaffRole.CommunityWorker);
    public const string Broker = nameof(StaffRole.Broker);
    public const string Ambassador = nameof(StaffRole.Ambassador);

    /// <summary>One policy per role, under its name; the admin is not let in everywhere by being admin.</summary>
    public static void AddPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder()
            .AddPolicy(Resident, policy => policy.RequireClaim(Person.ResidentClaim))
            .AddPolicy(Desk, policy => policy.RequireAssertion(context => context.User.Is(Deputies.AtTheDesk)))
            .AddPolicy(Staff, policy => policy.RequireAssertion(context => context.User.IsStaff()));
        foreach (var role in Enum.GetValues<StaffRole>()) policies.AddPolicy(role.ToString(), policy => policy.RequireAssertion(context => context.User.Is(role)));
    }
}
