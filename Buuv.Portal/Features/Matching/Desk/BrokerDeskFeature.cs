using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Matching.Desk;

public static class BrokerDeskFeature
{
    public static void AddBrokerDesk(this IServiceCollection services)
    {
        services.AddSingleton<PromiseCommands>();
        services.AddSingleton<BrokerQueries>();
        services.AddSingleton<IWorkQueue, PromiseQueue>();
    }
}
