using System.Collections.Concurrent;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Circuits;

/// <summary>Stands before the hub and the circuits: a browser may only come from our own pages, and one address may not hold too many
/// connections.</summary>
public sealed class SocketAccessMiddleware(RequestDelegate next, IOptions<LiveSettings> live, IOptions<PortalSettings> portal)
{
    private readonly ConcurrentDictionary<ClientAddress, int> watchers = new();
    private readonly HashSet<string> origins = [.. live.Value.Origins.Append(portal.Value.PublicAddress).Select(Origin)];

    public async Task InvokeAsync(HttpContext context)
    {
        var isHub = context.Request.Path.StartsWithSegments("/hubs");
        if (!isHub && !context.Request.Path.StartsWithSegments("/_blazor"))
        {
            await next(context);
            return;
        }
        if (!MayComeFrom(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (!isHub)
        {
            await next(context);
            return;
        }
        // Before the socket opens: a session that is renewed sends a cookie along. Who has none is not looked up.
        if ((await context.AuthenticateAsync()).Principal is { } reader) context.User = reader;
        var from = ClientAddress.Of(context);
        if (watchers.AddOrUpdate(from, 1, (_, count) => count + 1) > live.Value.WatchersPerAddress)
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        // The request of a socket lasts as long as the socket.
        try
        {
            if (context.Response.StatusCode != StatusCodes.Status429TooManyRequests) await next(context);
        }
        finally
        {
            if (watchers.AddOrUpdate(from, 0, (_, count) => count - 1) == 0) watchers.TryRemove(new(from, 0));
        }
    }

    // Programs send no Origin, and the hub is open to them; a browser sends it with every socket and cannot be told not to.
    private bool MayComeFrom(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) || origins.Contains(Origin(origin)));
    }

    private static string Origin(string address) => new Uri(address).GetLeftPart(UriPartial.Authority).ToLowerInvariant();
}
