using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Whether the database answers and is not damaged.</summary>
public sealed class DatabaseHealth(IDbContextFactory<BuuvDb> reading, DatabaseCheck check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        await db.Municipalities.AnyAsync(cancellationToken);
        return check.IsDamaged
            ? HealthCheckResult.Unhealthy("The database is damaged: put a backup back.")
            : HealthCheckResult.Healthy("It answers.");
    }
}

/// <summary>Whether the data folder can be written.</summary>
public sealed class DataFolderHealth(DataSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(settings.Folder, "health.tmp");
        try
        {
            await File.WriteAllTextAsync(probe, new string('x', 4096), cancellationToken);
            return HealthCheckResult.Healthy("It can be written.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("It cannot be written: nothing is saved. Make room, or mend its rights.");
        }
        finally
        {
            File.Delete(probe);
        }
    }
}

/// <summary>Whether the disk has room for some more days.</summary>
public sealed class DiskHealth(DataSettings settings) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;
    private const long Little = 500 * Megabyte;
    private const long Least = 50 * Megabyte;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(settings.Folder).AvailableFreeSpace;
        var says = $"{free / Megabyte} MB free.";
        return Task.FromResult(
            free < Least ? HealthCheckResult.Unhealthy(says)
            : free < Little ? HealthCheckResult.Degraded(says)
            : HealthCheckResult.Healthy(says)
        );
    }
}
