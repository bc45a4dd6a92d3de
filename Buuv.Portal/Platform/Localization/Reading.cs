using System.Globalization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Localization;

namespace Buuv.Portal.Platform.Localization;

/// <summary>How somebody reads: language, letter size and buurt, each in a cookie.</summary>
public static class Reading
{
    public const string LettersCookie = "buuv-letters";

    /// <summary>Dutch first; English second.</summary>
    public static readonly string[] Languages = ["nl", "en"];

    /// <summary>Words, dates and numbers of a language: Dutch when we do not write it. English is that of Britain, whatever English a browser asks for:
    /// here the day stands before the month.</summary>
    public static CultureInfo CultureOf(string? language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl");

    /// <summary>1 normal, 2 large, 3 largest.</summary>
    public static string Letters(HttpContext context) => context.Request.Cookies[LettersCookie] is "2" or "3" ? context.Request.Cookies[LettersCookie]! : "1";

    /// <summary>The address that switches and comes back here.</summary>
    public static string Switch(HttpContext context, string? language = null, string? letters = null)
    {
        var query = QueryString.Create("terug", context.Request.Path + context.Request.QueryString);
        if (language is not null) query = query.Add("taal", language);
        if (letters is not null) query = query.Add("letters", letters);
        return "/account/lezen" + query;
    }

    public static void MapReading(this IEndpointRouteBuilder app) => app.MapGet("/account/lezen", (HttpContext context, string? taal, string? letters, string? buurt, string? terug, NeighbourhoodDirectory directory) =>
    {
        var lasting = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true, HttpOnly = true, Secure = context.Request.IsHttps };
        if (Languages.Contains(taal)) context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureOf(taal))), lasting);
        if (letters is "1" or "2" or "3") context.Response.Cookies.Append(LettersCookie, letters, lasting);
        if (directory.Map.Find(buurt) is { } chosen) context.Response.Cookies.Append(Here.Cookie, chosen.Slug, lasting);
        return Results.LocalRedirect(LocalAddress.From(terug) ?? "/");
    });
}
