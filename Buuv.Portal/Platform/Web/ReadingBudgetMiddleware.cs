namespace Buuv.Portal.Platform.Web;

/// <summary>Stands before every page that shows notes.</summary>
public sealed class ReadingBudgetMiddleware(RequestDelegate next, ReadingBudget budget)
{
    public Task InvokeAsync(HttpContext context)
    {
        var notes = context.GetEndpoint()?.Metadata.GetMetadata<ShowsPostsAttribute>();
        if (notes is null || budget.TryRead(context, notes.OnScreen)) return next(context);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
