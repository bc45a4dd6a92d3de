using MudBlazor;
using MudBlazor.Services;

namespace Buuv.Portal.Platform.Mud;

public static class MudServices
{
    /// <summary>What the grids and charts of the workplace need.</summary>
    public static void AddMud(this IServiceCollection services)
    {
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudWords>();
    }
}
