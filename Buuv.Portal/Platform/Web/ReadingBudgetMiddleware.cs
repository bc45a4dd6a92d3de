namespace Buuv.Portal.Platform.Web;

/// <summary>Stands before every page that shows notes.</summary>
public sealed class ReadingBudgetMiddleware(RequestDelegate next, ReadingBudget budget)
{
    public Task InvokeAsync(HttpContext context)
    {
        var posts = context.GetEndpoint()?.Metadata.GetMetadata<ShowsPostsAttribute>();
        if (posts is null || budget.TryRead(context, posts.OnScreen)) return next(context);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
