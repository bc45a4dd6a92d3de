namespace Buuv.Portal.Features.Admin;

public static class AdminFeature
{
    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddSingleton<StaffQueries>();
        services.AddSingleton<PhoneTeams>();
    }
}
