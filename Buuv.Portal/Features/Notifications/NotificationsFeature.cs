namespace Buuv.Portal.Features.Notifications;

public static class NotificationsFeature
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<OptOutCommands>();
        services.AddSingleton<RatherCalled>();
    }

    public static void MapNotifications(this IEndpointRouteBuilder app) => OptOutCommands.Map(app);
}
