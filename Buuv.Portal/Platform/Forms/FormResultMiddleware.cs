using System.Net;
using System.Security.Cryptography;
using System.Text;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Caching.Memory;

namespace Buuv.Portal.Platform.Forms;

/// <summary>A page that answers a form is fetched anew instead of standing in the place of the form: so "back" and "reload" show a page,
/// and no question of the browser whether to send something again. The answer waits for that one fetch, by the same browser, for a
/// minute.</summary>
public sealed class FormResultMiddleware(RequestDelegate next)
{
    private const string CookieStart = "buuv-answer-";
    private const int Cookies = 8;
    private const string Title = "<title>";
    private const long MostBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) return next(context);
        // A form that Blazor's script sends by itself takes its answer as it is, and leaves the history of the window alone.
        var isByScript = context.Request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.OrdinalIgnoreCase);
        if (HttpMethods.IsPost(context.Request.Method))
            return isByScript ? next(context) : KeepAsync(context);
        return context.Request.Cookies[CookieOf(context.Request)] is { } id && IsForTheWindow(context.Request)
            ? ShowAsync(context, id)
            : next(context);
    }

    // A script on the page that looks for news asks for the same address, perhaps just before.
    private static bool IsForTheWindow(HttpRequest request) => request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document" or "iframe";

    private async Task KeepAsync(HttpContext context)
    {
        var (response, page) = (context.Response.Body, new MemoryStream());
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = response;
        }
        var isPage = context.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false } && page.Length > 0;
        // Somebody who sent no token at all has no cookies, and would lose the answer.
        if (!isPage || context.Request.Cookies.Count == 0)
        {
            // Without a word in it, the page of that status is shown; the framework left its type behind.
            if (page.Length == 0 && !context.Response.HasStarted) context.Response.ContentType = null;
            page.Position = 0;
            await page.CopyToAsync(response);
            return;
        }
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var address = AddressOf(context.Request);
        answers.Set(
            id,
            new StoredAnswer(address, context.Response.ContentType, WithFault(page)),
            new MemoryCacheEntryOptions { Size = page.Length, AbsoluteExpirationRelativeToNow = Life }
        );
        context.Response.Cookies.Append(CookieOf(context.Request), id, Options(context, Life));
        context.Response.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase + address;
    }

    private Task ShowAsync(HttpContext context, string id)
    {
        // Of another address: it is fetched there.
        if (!answers.TryGetValue<StoredAnswer>(id, out var kept) || kept!.Address != AddressOf(context.Request)) return next(context);
        context.Response.Cookies.Delete(CookieOf(context.Request), Options(context, null));
        answers.Remove(id);
        context.Response.ContentType = kept.ContentType;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        return context.Response.Body.WriteAsync(kept.Page, context.RequestAborted).AsTask();
    }

    // Whoever hears the page read out hears first that something is wrong with it.
    private static byte[] WithFault(MemoryStream page)
    {
        var html = Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length);
        var isWrong =
            html.Contains("aria-invalid=\"true\"", StringComparison.Ordinal)
            || html.Contains("class=\"error\"", StringComparison.Ordinal)
            || html.Contains("class=\"alert bad\"", StringComparison.Ordinal);
        var title = html.IndexOf(Title, StringComparison.Ordinal);
        return isWrong && title >= 0
            ? Encoding.UTF8.GetBytes(html.Insert(title + Title.Length, WebUtility.HtmlEncode(SharedText.FaultTitle) + " "))
            : page.ToArray();
    }

    private static string AddressOf(HttpRequest request) => request.Path + request.QueryString;

    // Some, by address: a form that is sent in another tab at the same moment mostly has its own, and a browser keeps room for the session.
    private static string CookieOf(HttpRequest request) =>
        $"{CookieStart}{SHA256.HashData(Encoding.UTF8.GetBytes(AddressOf(request)))[0] % Cookies}";

    private static CookieOptions Options(HttpContext context, TimeSpan? life) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = life };

    private sealed record StoredAnswer(string Address, string? ContentType, byte[] Page);
}
