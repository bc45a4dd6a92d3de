namespace Buuv.Portal.Web;

/// <summary>What every answer says to the browser: only our own scripts, no frames, no guessing, no telling others where somebody came from.</summary>
public static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'{0}; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string Strict = string.Format(null, Policy, "");

    // A poster carries its own style sheet, the same on screen, on paper and in the PDF.
    private static readonly string ForPosters = string.Format(null, Policy, " 'unsafe-inline'");

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.Value?.EndsWith("/poster", StringComparison.Ordinal) == true ? ForPosters : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
