namespace Buuv.Portal.Features.Phone;

public static class PhoneFeature
{
    public static void AddPhone(this IServiceCollection services)
    {
        services.AddSingleton<CallerClaims>();
        services.AddSingleton<CallerCommands>();
        services.AddSingleton<CallerQueries>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<Fits>();
        services.AddSingleton<PhoneScripts>();
    }
}
