using Buuv.Portal.Platform.Neighbourhoods.Import;

namespace Buuv.Portal.Platform.Neighbourhoods;

public static class NeighbourhoodsServices
{
    public static void AddNeighbourhoods(this IServiceCollection services)
    {
        services.AddSingleton<NeighbourhoodDirectory>();
        services.AddSingleton<NeighbourhoodImport>();
        services.AddSingleton<TownImport>();
        services.AddScoped<PlaceContext>();
    }
}
