using System.Threading.RateLimiting;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Web;

/// <summary>Keeps one client from flooding the forms, the search or the printer. A limit stands on the page or address it is for
/// (<see cref="LimitedAttribute"/>): the text of an address can be written in many ways.</summary>
public static class Limits
{
    /// <summary>Largest request, in bytes: the longest form of ours fits in some forty thousand, in a script of which a letter takes
    /// nine.</summary>
    public const int LargestBody = 256 * 1024;

    public static void AddLimits(this IServiceCollection services)
    {
        services.AddSettings<LimitSettings>("Limits");
        services.AddSingleton<ReadingBudget>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitSettings>>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits.Value));
        });
    }

    /// <summary>Says in a sentence what the server itself would break off: more than a form of ours can hold. After authorization: whoever
    /// may not open a page that takes more is not read at all.</summary>
    public static void UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isSaid = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var most = context.GetEndpoint()?.Metadata.GetMetadata<LargestBodyAttribute>()?.MaxRequestBodySize ?? LargestBody;
        if (context.Request.ContentLength is not { } length || length <= most || isSaid) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    private static RateLimitPartition<string> Partition(HttpContext context, LimitSettings limits)
    {
        var (client, endpoint) = (ClientAddress.Of(context), context.GetEndpoint()?.Metadata);
        // A circuit or hub that cannot open a socket polls with POST; sockets per address are counted at their own door.
        var isForm = HttpMethods.IsPost(context.Request.Method) && endpoint?.GetMetadata<HubMetadata>() is null;
        return endpoint?.GetMetadata<LimitedAttribute>()?.Limit switch
        {
            Limit.Checks => PerMinute($"check {client}", limits.ChecksPerMinute),
            Limit.Reports when isForm => PerHour($"report {ReadingBudget.ReaderOf(context)}", limits.ReportsPerHour),
            Limit.Searches => PerMinute($"search {ReadingBudget.ReaderOf(context)}", limits.SearchesPerMinute),
            Limit.Pdfs => PerMinute($"pdf {client}", limits.PdfsPerMinute),
            _ when isForm => PerMinute($"form {client}", limits.FormsPerMinute),
            _ when context.Request.Query.ContainsKey("zoek") => PerMinute($"search {client}", limits.SearchesPerMinute),
            _ => RateLimitPartition.GetNoLimiter(""),
        };
    }

    private static RateLimitPartition<string> PerHour(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = permits, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromHours(1) / permits, QueueLimit = 0,
    });

    private static RateLimitPartition<string> PerMinute(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = permits, TokensPerPeriod = Math.Max(1, permits / 6), ReplenishmentPeriod = TimeSpan.FromSeconds(10), QueueLimit = 0,
    });
}
