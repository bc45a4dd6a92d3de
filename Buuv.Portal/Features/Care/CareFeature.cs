namespace Buuv.Portal.Features.Care;

public static class CareFeature
{
    public static void AddCare(this IServiceCollection services)
    {
        services.AddSingleton<CaseSeal>();
        services.AddSingleton<CaseFiles>();
    }
}
