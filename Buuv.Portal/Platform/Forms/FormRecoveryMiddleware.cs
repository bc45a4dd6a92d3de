namespace Buuv.Portal.Platform.Forms;

/// <summary>Stands before who may come in: what was typed by somebody who is sent to sign in again is kept for them.</summary>
public sealed class FormRecoveryMiddleware(RequestDelegate next, AbandonedForms left)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var isSentAway = HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status302Found
            && context.Items[AbandonedForms.EndedFor] is string;
        if (!isSentAway || !context.Request.HasFormContentType || !FormReplayMiddleware.IsOurs(context.Request))
            return;
        left.Keep(
            (string)context.Items[AbandonedForms.EndedFor]!,
            context.Request.Path + context.Request.QueryString,
            await context.Request.ReadFormAsync()
        );
    }
}
