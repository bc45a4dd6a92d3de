using System.Threading.RateLimiting;
using Buuv.Portal.Settings;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Web;

/// <summary>Keeps one address from flooding the forms, the search or the printer. Reading is free.</summary>
public static class Limits
{
    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitSettings>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitSettings>>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits.Value));
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, LimitSettings limits)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (context.Request.Path.StartsWithSegments("/bord", StringComparison.Ordinal)) return PerMinute("check " + address, limits.ChecksPerMinute);
        if (HttpMethods.IsPost(context.Request.Method) && !IsLive(context)) return PerMinute("form " + address, limits.FormsPerMinute);
        if (context.Request.Path.Value?.EndsWith(".pdf", StringComparison.Ordinal) == true) return PerMinute("pdf " + address, limits.PdfsPerMinute);
        return context.Request.Query.ContainsKey("zoek") ? PerMinute("search " + address, limits.SearchesPerMinute) : RateLimitPartition.GetNoLimiter("");
    }

    // A circuit or hub that cannot open a socket polls with POST; sockets per address are counted at their own door.
    private static bool IsLive(HttpContext context) => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal);

    private static RateLimitPartition<string> PerMinute(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = permits, TokensPerPeriod = Math.Max(1, permits / 6), ReplenishmentPeriod = TimeSpan.FromSeconds(10), QueueLimit = 0,
    });
}
