using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Buuv.Portal.Platform.OutputCache;

/// <summary>Answers visitors with pages that are the same for all of them: cached (<see cref="PageCache"/>), and with an ETag, so that a
/// browser that has the page already gets 304. Signed-in users get a page of their own. Runs after the middleware that counts and refuses:
/// a cached page counts as any other.</summary>
public sealed class PageCacheMiddleware(RequestDelegate next, PageCache kept)
{
    // Asked for anew each time, so that a change is seen; but what stands in the browser may be shown when somebody goes back.
    private const string Freshness = "private, no-cache";

    private static readonly StringValues Varies = "Accept-Encoding, Accept-Language, Cookie";

    public Task InvokeAsync(HttpContext context) => IsForEverybody(context) ? ShowAsync(context) : next(context);

    private static bool IsForEverybody(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is not null
        && context.User.Identity?.IsAuthenticated != true
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        // Blazor's script asks for pages in a form of its own.
        && !context.Request.Headers.Accept.ToString().Contains("blazor", StringComparison.OrdinalIgnoreCase);

    private async Task ShowAsync(HttpContext context)
    {
        var address = kept.AddressOf(context);
        CachedPage? page;
        if (address is null || HttpMethods.IsHead(context.Request.Method))
        {
            page = (address is null ? null : kept.Find(address)) ?? await DrawAsync(context, CompressionLevel.Fastest);
        }
        else
        {
            (page, var isDrawn) = await kept.FindOrDrawAsync(
                address,
                () => DrawAsync(context, CompressionLevel.Optimal),
                context.RequestAborted
            );
            // Another visitor got something of their own in its place; this one may too.
            if (page is null && !isDrawn) page = await DrawAsync(context, CompressionLevel.Fastest);
        }
        if (page is not null) await AnswerAsync(context, page);
    }

    /// <summary>Lets the page be drawn, into memory.</summary>
    /// <returns>Null when it is not for everybody, or no page at all: then it was answered as it is.</returns>
    private async Task<CachedPage?> DrawAsync(HttpContext context, CompressionLevel level)
    {
        var (request, response) = (context.Request, context.Response);
        var (outside, accepted) = (context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), request.Headers.AcceptEncoding);
        using var drawn = new MemoryStream();
        var inside = new StreamResponseBodyFeature(drawn);
        context.Features.Set<IHttpResponseBodyFeature>(inside);
        // It is packed afterwards, for all who come.
        request.Headers.AcceptEncoding = default;
        try
        {
            await next(context);
            await inside.CompleteAsync();
        }
        finally
        {
            context.Features.Set(outside);
            request.Headers.AcceptEncoding = accepted;
        }
        if (drawn.Length == 0 || response.ContentType is null) return null;
        var page = new CachedPage(drawn.ToArray(), response.ContentType, level);
        if (IsTheSameForAll(response)) return page;
        await SendAsync(context, page.For(accepted));
        return null;
    }

    // A cookie is somebody's own, and so is a form: its token says that the answer may not be stored. What was not found may be there
    // tomorrow.
    private static bool IsTheSameForAll(HttpResponse response) =>
        response is { StatusCode: StatusCodes.Status200OK, HasStarted: false }
        && StringValues.IsNullOrEmpty(response.Headers.SetCookie) && StringValues.IsNullOrEmpty(response.Headers.CacheControl);

    private static async Task AnswerAsync(HttpContext context, CachedPage page)
    {
        var (request, response) = (context.Request, context.Response);
        var copy = page.For(request.Headers.AcceptEncoding);
        (response.Headers.ETag, response.Headers.CacheControl, response.Headers.Vary) = (copy.Tag, Freshness, Varies);
        if (HasAlready(request.Headers.IfNoneMatch, copy.Tag))
        {
            (response.StatusCode, response.ContentType) = (StatusCodes.Status304NotModified, null);
            return;
        }
        response.ContentType = page.ContentType;
        await SendAsync(context, copy);
    }

    private static async Task SendAsync(HttpContext context, CachedPage.Copy copy)
    {
        context.Response.ContentLength = copy.Body.Length;
        if (copy.Packing is not null) context.Response.Headers.ContentEncoding = copy.Packing;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(copy.Body);
    }

    // A tag is between quotes, so it cannot be a part of another; a proxy may have put W/ before it.
    private static bool HasAlready(StringValues tags, string tag) =>
        !StringValues.IsNullOrEmpty(tags) && (tags.ToString().Contains(tag, StringComparison.Ordinal) || tags == "*");
}
