namespace Buuv.Portal.Features.Residents;

public static class ResidentsFeature
{
    public static void AddResidents(this IServiceCollection services) => services.AddSingleton<MineQueries>();
}
