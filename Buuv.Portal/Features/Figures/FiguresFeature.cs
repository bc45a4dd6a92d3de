using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Buuv.Portal.Features.Figures;

public static class FiguresFeature
{
    /// <summary>Where the grid is taken along as a file.</summary>
    public const string ExportAddress = "/werkplek/cijfers/bestand";

    public static void AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<FigureQueries>();
        services.AddSingleton<FigureExport>();
    }

    public static void MapFigures(this IEndpointRouteBuilder app) =>
        app.MapPost(ExportAddress, ExportAsync).RequireAuthorization(nameof(Permission.SeeFigures));

    private static async Task<IResult> ExportAsync([FromForm] string? keuze, HttpContext context, FigureExport export)
    {
        var made = await export.MakeAsync(context.User.AsStaff(), keuze ?? "", context.RequestAborted);
        return made.IsDone
            ? Results.File(made.Value.Content, "text/csv; charset=utf-8", made.Value.Name)
            : Results.LocalRedirect(FiguresPage.Address);
    }
}
