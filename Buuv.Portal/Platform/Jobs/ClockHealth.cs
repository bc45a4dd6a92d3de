using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Buuv.Portal.Platform.Jobs;

/// <summary>Whether jobs run.</summary>
public sealed class ClockHealth(ClockGuard guard) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await guard.HeldAsync(cancellationToken) is null
            ? HealthCheckResult.Healthy("It can be trusted.")
            : HealthCheckResult.Degraded(
                "It jumped, and nothing timed is done: set it right, or say at /beheer or with \"clock accept\" that it is."
            );
}
