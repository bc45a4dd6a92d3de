namespace Buuv.Portal.Features.Residents;

/// <summary>Mijn, and what it leads to.</summary>
public static class ResidentsFeature
{
    public static void AddResidents(this IServiceCollection services)
    {
        services.AddSingleton<MineQueries>();
    }
}
