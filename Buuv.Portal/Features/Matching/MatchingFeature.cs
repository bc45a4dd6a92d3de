using Buuv.Portal.Features.Matching.Profiles;

namespace Buuv.Portal.Features.Matching;

public static class MatchingFeature
{
    public static void AddMatching(this IServiceCollection services)
    {
        services.AddSingleton<HelperProfileCommands>();
        services.AddSingleton<HelperProfileQueries>();
    }
}
