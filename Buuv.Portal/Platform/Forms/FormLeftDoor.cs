namespace Buuv.Portal.Platform.Forms;

/// <summary>Stands before who may come in: what was typed by somebody who is sent to sign in again is kept for them.</summary>
public sealed class FormLeftDoor(RequestDelegate next, FormsLeft left)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var isSentAway = HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status302Found
            && context.Items[FormsLeft.EndedFor] is string;
        if (!isSentAway || !context.Request.HasFormContentType || !FormAgain.IsOurs(context.Request)) return;
        left.Keep((string)context.Items[FormsLeft.EndedFor]!, context.Request.Path + context.Request.QueryString, await context.Request.ReadFormAsync());
    }
}
