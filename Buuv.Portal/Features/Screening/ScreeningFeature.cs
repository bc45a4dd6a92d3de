using Buuv.Portal.Settings;

namespace Buuv.Portal.Features.Screening;

public static class ScreeningFeature
{
    public static void AddScreening(this IServiceCollection services)
    {
        services.AddOptions<SafetySettings>().BindConfiguration("Safety").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Circumstances>();
        services.AddSingleton<Screener>();
        services.AddSingleton<WriterReviews>();
    }
}
