using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Figures;

public static class FiguresFeature
{
    /// <summary>Where the grid is downloaded as a file.</summary>
    public const string ExportAddress = "/werkplek/cijfers/bestand";

    public static void AddFigures(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<FigureQueries>();
        services.AddSingleton<FigureExport>();
    }

    public static void MapFigures(this IEndpointRouteBuilder app) =>
        app.MapPost(ExportAddress, ExportAsync).RequireAuthorization(nameof(Permission.SeeFigures)).RequireFormToken();

    private static async Task<IResult> ExportAsync(HttpContext context, FigureExport export)
    {
        var chosen = (await context.Request.ReadFormAsync(context.RequestAborted))["keuze"].ToString();
        var made = await export.MakeAsync(context.User.AsStaff(), chosen, context.RequestAborted);
        return made.IsDone
            ? made.Value.AsAnswer()
            : Results.LocalRedirect(FiguresPage.Address);
    }
}
