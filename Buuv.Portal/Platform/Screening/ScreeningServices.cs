using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Screening;

public static class ScreeningServices
{
    public static void AddScreening(this IServiceCollection services)
    {
        services.AddSettings<SafetySettings>("Safety");
        services.AddSingleton<SignalContextLoader>();
        services.AddSingleton<Screener>();
        services.AddSingleton<WriterReviews>();
    }
}
