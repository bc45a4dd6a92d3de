using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Matching;

public static class MatchingServices
{
    public static void AddHelperRanking(this IServiceCollection services)
    {
        services.AddSettings<MatchingSettings>("Matching");
        services.AddSingleton<HelperFacts>();
        services.AddSingleton<HelperRanking>();
        services.AddSingleton<SuggestedHelpers>();
        services.AddSingleton<PromiseClock>();
    }
}
