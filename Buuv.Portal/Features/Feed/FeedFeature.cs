using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Buuv.Portal.Features.Feed;

public static class FeedFeature
{
    public static void AddFeed(this IServiceCollection services)
    {
        services.AddSingleton<PostFragments>();
        services.AddSingleton<FeedHistory>();
        services.AddSingleton<FeedReaders>();
        services.AddHostedService<FeedBroadcast>();
        services.AddSignalR().AddHubOptions<FeedHub>(hub =>
        {
            hub.EnableDetailedErrors = false;
            hub.MaximumReceiveMessageSize = 4 * 1024;
            // Browsers let the clock of a hidden tab tick once a minute: such a tab is not gone.
            hub.ClientTimeoutInterval = TimeSpan.FromMinutes(2.5);
            hub.AddFilter<OwnFaults>();
        });
        // A stranger who asks for a buurt that does not exist is no error of ours; OwnFaults logs those that are.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Critical));
        services.AddSingleton<OwnFaults>();
    }

    public static void MapFeed(this IEndpointRouteBuilder app)
    {
        // Open to everybody: keeping pages is not its business, and thousands may come back at once. SocketAccessMiddleware says who is
        // signed in.
        app.MapHub<FeedHub>(FeedHub.Address, options => options.Transports = HttpTransportType.WebSockets).ShortCircuit();
        app.MapGet("/api/v1/neighbourhoods/{slug}/changes", ChangesAsync);
    }

    /// <summary>The same changes for browsers without an open socket; 410 when too many were missed to list them.</summary>
    private static async Task<IResult> ChangesAsync(
        string slug, string? after, HttpContext context, NeighbourhoodDirectory directory, FeedHistory history, FeedReaders readers,
        ReadingBudget budget)
    {
        if (directory.Map.Find(slug) is not { } neighbourhood)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no neighbourhood with that name.");
        context.Response.Headers.CacheControl = "no-store";
        if (InAddress.Number(after) is not { } seen) return Results.Json(Array.Empty<FeedChange>());
        if (budget.IsSpent(context)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var missed = await history.SinceAsync(seen, directory.Map.AudiencesOf(neighbourhood), FeedHub.Language(context),
            await readers.UnseenByAsync(context.User.Resident()));
        // Who asks again and again, and is told that there is nothing new, read nothing.
        if (missed.Changes.Count > 0)
            budget.TryRead(context);
        return missed.Reset
            ? Results.Problem(statusCode: StatusCodes.Status410Gone, title: "Too much has happened since; read the feed again.")
            : Results.Json(missed.Changes);
    }

    private sealed class OwnFaults(ILogger<FeedHub> log) : IHubFilter
    {
        public async ValueTask<object?> InvokeMethodAsync(
            HubInvocationContext invocationContext,
            Func<HubInvocationContext, ValueTask<object?>> next
        )
        {
            try
            {
                return await next(invocationContext);
            }
            catch (Exception failure) when (failure is not HubException)
            {
                log.LogError(failure, "The feed hub failed");
                throw;
            }
        }
    }
}
