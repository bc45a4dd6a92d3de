using System.Security.Claims;
using System.Threading.RateLimiting;
using Buuv.Portal.Settings;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Web;

/// <summary>Keeps one address from flooding the forms, the search or the printer, and from copying all there is.</summary>
public static class Limits
{
    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitSettings>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitSettings>>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits.Value)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => Reading(context, limits.Value)));
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, LimitSettings limits)
    {
        var address = AddressOf(context);
        if (context.Request.Path.StartsWithSegments("/bord", StringComparison.Ordinal)) return PerMinute("check " + address, limits.ChecksPerMinute);
        if (HttpMethods.IsPost(context.Request.Method) && LandsOnADesk(context.Request.Path)) return PerHour("report " + ReaderOf(context), limits.ReportsPerHour);
        if (HttpMethods.IsPost(context.Request.Method) && !IsLive(context)) return PerMinute("form " + address, limits.FormsPerMinute);
        if (context.Request.Path.Value?.EndsWith(".pdf", StringComparison.Ordinal) == true) return PerMinute("pdf " + address, limits.PdfsPerMinute);
        return context.Request.Query.ContainsKey("zoek") ? PerMinute("search " + address, limits.SearchesPerMinute) : RateLimitPartition.GetNoLimiter("");
    }

    // Staff read for their work. Who is signed in has a budget of their own, wherever they are.
    private static RateLimitPartition<string> Reading(HttpContext context, LimitSettings limits)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShowsNotesAttribute>() is null || context.User.IsStaff()) return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetFixedWindowLimiter("reader " + ReaderOf(context), _ => new() { PermitLimit = limits.PagesPerDay, Window = TimeSpan.FromDays(1) });
    }

    private static string ReaderOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(context);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    // A circuit or hub that cannot open a socket polls with POST; sockets per address are counted at their own door.
    private static bool IsLive(HttpContext context) => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal);

    // "Klopt hier iets niet?", "Ik maak me zorgen", and somebody who is handed in; written in any way that leads there.
    private static bool LandsOnADesk(PathString path) =>
        path.Value?.TrimEnd('/') is { } address && new[] { "/melden", "/zorgen", "/verwijzing" }.Any(end => address.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static RateLimitPartition<string> PerHour(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = permits, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromHours(1) / permits, QueueLimit = 0,
    });

    private static RateLimitPartition<string> PerMinute(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = permits, TokensPerPeriod = Math.Max(1, permits / 6), ReplenishmentPeriod = TimeSpan.FromSeconds(10), QueueLimit = 0,
    });
}
