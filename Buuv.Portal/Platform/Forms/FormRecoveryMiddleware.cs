using Buuv.Portal.Platform.Web;

namespace Buuv.Portal.Platform.Forms;

/// <summary>Keeps the form of a user who must sign in again. Runs before authorization.</summary>
public sealed class FormRecoveryMiddleware(RequestDelegate next, AbandonedForms left)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var isSentAway = HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status302Found
            && context.Items[AbandonedForms.EndedFor] is string;
        if (!isSentAway || !IsSmall(context.Request)) return;
        if (!context.Request.HasFormContentType || !FormReplayMiddleware.IsOurs(context.Request)) return;
        left.Keep(
            (string)context.Items[AbandonedForms.EndedFor]!,
            context.Request.Path + context.Request.QueryString,
            await context.Request.ReadFormAsync()
        );
    }

    // Whoever may not open the page is not read at length: what is typed fits, a file is chosen again.
    private static bool IsSmall(HttpRequest request) => request.ContentLength is { } length && length <= Limits.LargestBody;
}
