using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Boards.Screen;
using Buuv.Portal.Settings;
using Buuv.Portal.Web;

namespace Buuv.Portal.Features.Boards;

public static class BoardsFeature
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddOptions<PosterSettings>().BindConfiguration("Posters").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BoardQueries>();
        services.AddSingleton<BoardCommands>();
        services.AddSingleton<EditionQueries>();
        services.AddSingleton<EditionCommands>();
        services.AddSingleton<ReadyEditions>();
        services.AddSingleton<SheetMaker>();
        services.AddSingleton<WeekSheets>();
        services.AddSingleton<PaperDocuments>();
        services.AddSingleton<PosterPages>();
        services.AddSingleton<PosterPress>();
        services.AddSingleton<IPosterPrinter, ChromiumPosterPrinter>();
        services.AddRounds();
        services.AddScreen();
    }

    public static void MapBoards(this IEndpointRouteBuilder app)
    {
        app.MapGet("/prikborden/{board}/poster", PosterEndpoints.PreviewAsync).WithMetadata(new ShowsNotesAttribute());
        app.MapGet("/prikborden/{board}/poster.pdf", PosterEndpoints.PdfAsync).WithMetadata(new ShowsNotesAttribute());
        app.MapPost("/prikborden/{board}/poster.pdf", PosterEndpoints.PrintAsync).RequireAuthorization(nameof(Deed.PrintBoards)).RequireFormToken();
        app.MapGet("/prikborden/{board}/edities/{number:int}/poster.pdf", PosterEndpoints.ReprintAsync);
        app.MapGet("/prikborden/posters.pdf", PosterEndpoints.BatchPdfAsync).WithMetadata(new ShowsNotesAttribute());
        app.MapPost("/prikborden/posters.pdf", PosterEndpoints.PrintBatchAsync).RequireAuthorization(nameof(Deed.PrintBoards)).RequireFormToken();
        app.MapScreen();
    }
}
