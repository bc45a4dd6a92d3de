using Buuv.Portal.Features.Matching.Desk;
using Buuv.Portal.Features.Matching.Desk.Placing;
using Buuv.Portal.Features.Matching.Loads;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Features.Matching.Promises;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Undo;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Matching;

public static class MatchingFeature
{
    public static void AddMatching(this IServiceCollection services)
    {
        services.AddSingleton<HelperProfileCommands>();
        services.AddSingleton<HelperProfileQueries>();
        services.AddSingleton<PromiseCommands>();
        services.AddSingleton<BrokerQueries>();
        services.AddSingleton<NeighbourFinder>();
        services.AddSingleton<MatchPlacing>();
        services.AddSingleton<IUndoHandler, PromiseUndo>();
        services.AddSingleton<IWorkQueue, PromiseQueue>();
        services.AddSingleton<IWorkQueue, HelperLoadQueue>();
        services.AddSingleton<Brokers>();
        services.AddSingleton<WavePlanner>();
        services.AddSingleton<PromiseKeeper>();
        services.AddJob<PromiseKeeper>("keep the promise of an answer", TimeSpan.FromMinutes(1), keeper => keeper.KeepAsync);
    }
}
