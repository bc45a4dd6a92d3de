using Buuv.Portal.Settings;

namespace Buuv.Portal.Features.Screening;

public static class ScreeningFeature
{
    public static void AddScreening(this IServiceCollection services)
    {
        services.AddSettings<SafetySettings>("Safety");
        services.AddSingleton<Circumstances>();
        services.AddSingleton<Screener>();
        services.AddSingleton<WriterReviews>();
    }
}
