namespace Buuv.Portal.Platform.Events;

public static class EventsServices
{
    public static void AddEvents(this IServiceCollection services) => services.AddSingleton<EventBus>();
}
