using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Workplace;

public static class WorkplaceFeature
{
    public static void AddWorkplace(this IServiceCollection services)
    {
        services.AddScoped<WaitingList>();
        services.AddSingleton<WorkplaceQueries>();
    }
}
