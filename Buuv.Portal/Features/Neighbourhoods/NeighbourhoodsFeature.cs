using Buuv.Portal.Platform.Neighbourhoods.Import;

namespace Buuv.Portal.Features.Neighbourhoods;

public static class NeighbourhoodsFeature
{
    public static void AddNeighbourhoods(this IServiceCollection services) => services.AddSingleton<NeighbourhoodImport>();
}
