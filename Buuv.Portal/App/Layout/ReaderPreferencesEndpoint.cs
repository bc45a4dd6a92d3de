using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Localization;

namespace Buuv.Portal.App.Layout;

/// <summary>The links that switch language, letters or neighbourhood, and what they lead to.</summary>
public static class ReaderPreferencesEndpoint
{
    /// <summary>The address that switches and comes back here.</summary>
    public static string Switch(HttpContext context, string? language = null, string? letters = null)
    {
        var query = QueryString.Create("terug", context.Request.Path + context.Request.QueryString);
        if (language is not null) query = query.Add("taal", language);
        if (letters is not null) query = query.Add("letters", letters);
        return "/account/lezen" + query;
    }

    public static void MapReading(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/account/lezen",
            (HttpContext context, string? taal, string? letters, string? buurt, string? terug, NeighbourhoodDirectory directory) =>
            {
                var lasting = new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    IsEssential = true,
                    HttpOnly = true,
                    Secure = context.Request.IsHttps,
                };
                if (ReaderPreferences.Languages.Contains(taal))
                    context.Response.Cookies.Append(
                        CookieRequestCultureProvider.DefaultCookieName,
                        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(ReaderPreferences.CultureOf(taal))),
                        lasting
                    );
                if (letters is "1" or "2" or "3")
                    context.Response.Cookies.Append(ReaderPreferences.LettersCookie, letters, lasting);
                if (directory.Map.Find(buurt) is { } chosen)
                    context.Response.Cookies.Append(PlaceContext.Cookie, chosen.Slug, lasting);
                return Results.LocalRedirect(LocalAddress.From(terug) ?? "/");
            }
        );
}
