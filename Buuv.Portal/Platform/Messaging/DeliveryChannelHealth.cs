using Buuv.Portal.Platform.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>Whether messages of this channel are sent.</summary>
public sealed class DeliveryChannelHealth(OutboxHealth outbox, IHostEnvironment environment, OutgoingChannel channel) : IHealthCheck
{
    // A server that is restarted, or asks for patience, is no alarm.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var stand = (await outbox.StandAsync(cancellationToken)).Single(one => one.Channel == channel);
        if (stand.Way == MessageSenders.File && environment.IsProduction())
            return HealthCheckResult.Degraded("There is no way out: messages are written to the data folder, and nobody gets them.");
        var gaveUp = stand.GivenUp > 0 ? $" {stand.GivenUp} were given up lately." : "";
        return stand.Waits > Patience
            ? HealthCheckResult.Degraded($"The oldest of {stand.Waiting} waits for {stand.Waits.Value.TotalMinutes:0} minutes.{gaveUp}")
            : HealthCheckResult.Healthy($"{stand.Waiting} wait.{gaveUp}");
    }
}
