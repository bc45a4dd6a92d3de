using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Printing;

/// <summary>Whether the printing program is installed.</summary>
public sealed class PrinterHealth(IOptions<PosterSettings> settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            settings.Value.FindChromium() is null
                ? HealthCheckResult.Degraded("There is no Chromium: posters come from the print page of a browser only.")
                : HealthCheckResult.Healthy("Chromium is there.")
        );
}
