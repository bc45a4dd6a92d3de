using Buuv.Portal.Platform.Screening;


namespace Buuv.Portal.Features.Moderation;

public static class ModerationFeature
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddScreening();
        services.AddSingleton<ReviewClaims>();
        services.AddSingleton<Reasons>();
        services.AddSingleton<Consequences>();
        services.AddSingleton<ReviewCommands>();
        services.AddSingleton<ReviewQueries>();
        services.AddSingleton<PersonQueries>();
        services.AddSingleton<ReportCommands>();
        services.AddSingleton<LongWaits>();
    }
}
