using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Ambassadors;

public static class AmbassadorsFeature
{
    public static void AddAmbassadors(this IServiceCollection services)
    {
        services.AddSingleton<InvitationCommands>();
        services.AddSingleton<AmbassadorQueries>();
        services.AddSingleton<IWorkQueue, UnansweredQueue>();
    }
}
