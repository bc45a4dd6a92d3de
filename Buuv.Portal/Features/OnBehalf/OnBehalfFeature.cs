namespace Buuv.Portal.Features.OnBehalf;

public static class OnBehalfFeature
{
    public static void AddOnBehalf(this IServiceCollection services)
    {
        services.AddSingleton<OnBehalfCommands>();
        services.AddSingleton<OnBehalfQueries>();
    }
}
