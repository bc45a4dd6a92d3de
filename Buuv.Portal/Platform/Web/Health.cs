using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Buuv.Portal.Platform.Web;

/// <summary>The health of every part of the portal, for monitoring: 200 while it serves, 503 when it does not. It is public, so it names no
/// place, number or person, and is computed again only after some seconds.</summary>
public sealed class Health(HealthCheckService checks, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim looking = new(1, 1);
    private (HealthReport Report, DateTimeOffset At)? last;

    /// <summary>The report, at most five seconds old.</summary>
    public async Task<HealthReport> LookAsync(CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (last is not { } known || now - known.At >= Fresh || now < known.At)
                last = (await checks.CheckHealthAsync(CancellationToken.None), now);
            return last.Value.Report;
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    public static void Map(IEndpointRouteBuilder addresses) => addresses.MapGet("/health", async (Health health, HttpContext context) =>
        {
            var report = await health.LookAsync(context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(
                new
                {
                    status = $"{report.Status}",
                    parts = report.Entries.ToDictionary(
                        part => part.Key,
                        part => new { status = $"{part.Value.Status}", says = part.Value.Description ?? "It does not answer." }
                    ),
                },
                statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK
            );
        });
}
