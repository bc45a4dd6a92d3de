using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Data;
using Buuv.Portal.Live;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Buuv.Portal.Web;

/// <summary>Keeps pages that are the same for every visitor. A page with notes carries the tag of every audience it shows; a change of a note throws
/// out just the pages that showed it. Whoever is signed in gets a page of their own.</summary>
public sealed class PublicPages(NeighbourhoodDirectory directory) : IOutputCachePolicy
{
    public const string Name = "public";

    // Long enough for a rush, short enough that "vandaag" does not become yesterday's.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cacheable = HttpMethods.IsGet(http.Request.Method) && http.User.Identity?.IsAuthenticated != true;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (cacheable, cacheable, cacheable, true);
        if (!cacheable) return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = Life;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["reader"] =
            $"{CultureInfo.CurrentUICulture.Name}|{Reading.Letters(http)}|{http.Request.Cookies[Here.Cookie]}|{Encoding(http.Request.Headers.AcceptEncoding)}";
        foreach (var audience in AudiencesOf(http)) context.Tags.Add(FeedCache.Tag(audience));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // A cookie is somebody's own, and a page that was not found may be there tomorrow.
        if (!StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.StatusCode != StatusCodes.Status200OK) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private IEnumerable<Audience> AudiencesOf(HttpContext http)
    {
        var map = directory.Map;
        var named = map.Find(http.GetRouteValue("slug") as string) ?? map.Find(http.Request.Query["buurt"]) ?? map.Find(http.Request.Cookies[Here.Cookie]);
        var towns = map.Municipalities.SelectMany(map.AudiencesOf);
        return named is null ? towns.Distinct() : map.AudiencesOf(named).Concat(towns).Distinct();
    }

    private static string Encoding(StringValues accepted) =>
        accepted.ToString() is var text && text.Contains("br", StringComparison.Ordinal) ? "br" : text.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
}
