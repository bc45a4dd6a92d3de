using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Buuv.Portal.Platform.Web;

/// <summary>Security headers of every response: only our own scripts, no frames, no content sniffing, no referrer to other sites, and no
/// storing of pages that are not public. Set when the response starts, so that error pages have them too.</summary>
public static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'{0}; img-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {1}";

    private const string Nobody = "'none'";

    private static readonly string Strict = string.Format(null, Policy, "", Nobody);

    private static readonly string ForPosters = string.Format(null, Policy, " 'unsafe-inline'", Nobody);

    private static readonly string ForMud = string.Format(null, Policy, "; style-src-attr 'unsafe-inline'", Nobody);

    // Blazor's script fetches a page into the document that is open when the page carries this.
    private const string MayBeFetched = "blazor-enhanced-nav";

    public static void UseSafeHeaders(this IApplicationBuilder app)
    {
        var embedders = app.ApplicationServices.GetRequiredService<IOptions<BoardSettings>>().Value.MayEmbed;
        var forScreens = embedders.Length == 0 ? Strict : string.Format(null, Policy, "", string.Join(' ', embedders));
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => AddTo(context, forScreens));
            return next(context);
        });
    }

    private static Task AddTo(HttpContext context, string forScreens)
    {
        var headers = context.Response.Headers;
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicyAttribute>()?.Policy;
        headers.ContentSecurityPolicy = policy switch
        {
            ContentPolicy.Poster => ForPosters,
            ContentPolicy.Mud => ForMud,
            ContentPolicy.Screen => forScreens,
            _ => Strict,
        };
        // A page with a policy of its own is loaded as a whole: in the document of another page that page's policy would hold.
        if (policy is not null) headers.Remove(MayBeFetched);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pages that are the same for all visitors (PageCacheMiddleware), style sheets and scripts say for themselves how long they may be
        // kept.
        var isSomebodys =
            context.User.Identity?.IsAuthenticated == true
            || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (isSomebodys && StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
