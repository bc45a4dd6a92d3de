using Buuv.Portal.Platform.Jobs;

namespace Buuv.Portal.Features.Matching.Promises;

public static class PromisesFeature
{
    public static void AddPromises(this IServiceCollection services)
    {
        services.AddSingleton<Brokers>();
        services.AddSingleton<PromiseKeeper>();
        services.AddJob<PromiseKeeper>("keep the promise of an answer", TimeSpan.FromMinutes(1), keeper => keeper.KeepAsync);
    }
}
