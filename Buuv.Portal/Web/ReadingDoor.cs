using Buuv.Portal.Shared;

namespace Buuv.Portal.Web;

/// <summary>Stands before every page that shows notes.</summary>
public sealed class ReadingDoor(RequestDelegate next, ReadingBudget budget)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShowsNotesAttribute>() is not { } notes || budget.TryRead(context, notes.OnScreen)) return next(context);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
