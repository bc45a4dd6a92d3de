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
        services.AddScoped<CircuitHandler, CountedCircuit>();
        services.AddSingleton<LivePages>();
        services.AddHostedService<PlannedStop>();
        services.AddScoped<CircuitHandler, ListedCircuit>();
        services.Configure<CircuitOptions>(circuits =>
        {
            circuits.DetailedErrors = false;
            circuits.DisconnectedCircuitMaxRetained = 100;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        });
    }
}
