using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Localization;

namespace Buuv.Portal.Features.Boards.Screen;

public static class ScreenFeature
{
    public static void AddScreen(this IServiceCollection services)
    {
        services.AddSettings<BoardSettings>("Boards");
        services.AddSingleton<ScreenPages>();
    }

    public static void MapScreen(this IEndpointRouteBuilder app) =>
        app.MapGet("/prikborden/{board}/scherm", ShowAsync)
            .WithMetadata(new ContentPolicyAttribute(ContentPolicy.Screen), new ShowsPostsAttribute { OnScreen = true });

    private static async Task<IResult> ShowAsync(string board, string? vanaf, string? taal, HttpContext context, ScreenPages pages)
    {
        var language = ReaderPreferences.Languages.Contains(taal)
            ? taal!
            : context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.TwoLetterISOLanguageName
                ?? ReaderPreferences.Languages[0];
        return await pages.DrawAsync(board, InAddress.Number(vanaf) ?? 0, language) is { } page
            ? Results.Content(page, "text/html; charset=utf-8") : Results.NotFound();
    }
}
