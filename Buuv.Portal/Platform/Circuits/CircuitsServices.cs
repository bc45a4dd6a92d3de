using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Buuv.Portal.Platform.Circuits;

public static class CircuitsServices
{
    public static void AddCircuits(this IServiceCollection services)
    {
        services.AddSettings<LiveSettings>("Live");
        services.AddSingleton<OpenCircuits>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenCircuits>());
        services.AddScoped<CircuitHandler, CountingCircuitHandler>();
        services.AddSingleton<LivePages>();
        services.AddHostedService<GracefulShutdown>();
        services.AddScoped<CircuitHandler, ListingCircuitHandler>();
        services.Configure<CircuitOptions>(circuits =>
        {
            circuits.DetailedErrors = false;
            circuits.DisconnectedCircuitMaxRetained = 100;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        });
    }
}
