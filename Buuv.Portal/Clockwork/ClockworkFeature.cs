namespace Buuv.Portal.Clockwork;

public static class ClockworkFeature
{
    public static void AddClockwork(this IServiceCollection services)
    {
        services.AddSingleton<PostExpiry>();
        services.AddSingleton<Housekeeping>();
        services.AddSingleton<Timetable>();
        services.AddHostedService<ClockworkService>();
    }
}
