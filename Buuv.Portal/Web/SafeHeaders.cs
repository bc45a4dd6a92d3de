using Buuv.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Web;

/// <summary>What every answer says to the browser: only our own scripts, no frames, no guessing, no telling others where somebody came from.</summary>
public static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'{0}; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {1}";

    private const string Nobody = "'none'";

    private static readonly string Strict = string.Format(null, Policy, "", Nobody);

    // A poster carries its own style sheet, the same on screen, on paper and in the PDF.
    private static readonly string ForPosters = string.Format(null, Policy, " 'unsafe-inline'", Nobody);

    public static void UseSafeHeaders(this IApplicationBuilder app)
    {
        var embedders = app.ApplicationServices.GetRequiredService<IOptions<BoardSettings>>().Value.MayEmbed;
        // A hallway screen may stand within pages of those whom the admin named.
        var forScreens = embedders.Length == 0 ? Strict : string.Format(null, Policy, "", string.Join(' ', embedders));
        app.Use((context, next) => AddTo(context, next, forScreens));
    }

    private static Task AddTo(HttpContext context, RequestDelegate next, string forScreens)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.Value switch
        {
            { } path when path.EndsWith("/poster", StringComparison.Ordinal) => ForPosters,
            { } path when path.StartsWith("/prikborden/", StringComparison.Ordinal) && path.EndsWith("/scherm", StringComparison.Ordinal) => forScreens,
            _ => Strict,
        };
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
