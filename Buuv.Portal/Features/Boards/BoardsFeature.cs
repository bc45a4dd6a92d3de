using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Desk;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Boards.Screen;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Web;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Boards;

public static class BoardsFeature
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddSingleton<BoardQueries>();
        services.AddSingleton<BoardCommands>();
        services.AddSingleton<EditionQueries>();
        services.AddSingleton<EditionCommands>();
        services.AddSingleton<ReadyEditions>();
        services.AddJob<ReadyEditions>("make the weekly posters ready", TimeSpan.FromHours(1), editions => editions.MakeAsync);
        services.AddSingleton<SheetMaker>();
        services.AddSingleton<WeekSheets>();
        services.AddSingleton<PosterPages>();
        services.AddSingleton<PosterPress>();
        services.AddSingleton<IWorkQueue, BoardQueue>();
        services.AddSingleton<IWorkQueue, PosterQueue>();
        services.AddSingleton<IWorkSearch, BoardSearch>();
        services.AddSingleton<BoardDeskQueries>();
        services.AddSingleton<BoardExport>();
        services.AddRounds();
        services.AddScreen();
    }

    public static void MapBoards(this IEndpointRouteBuilder app)
    {
        var (posts, pdf) = (new ShowsPostsAttribute(), new LimitedAttribute(Limit.Pdfs));
        app.MapGet("/prikborden/{board}/poster", PosterEndpoints.PreviewAsync)
            .WithMetadata(posts, new ContentPolicyAttribute(ContentPolicy.Poster));
        app.MapGet("/prikborden/{board}/poster.pdf", PosterEndpoints.PdfAsync).WithMetadata(posts, pdf);
        app.MapPost("/prikborden/{board}/poster.pdf", PosterEndpoints.PrintAsync)
            .RequireAuthorization(nameof(Permission.PrintBoards)).RequireFormToken().WithMetadata(pdf);
        app.MapGet("/prikborden/{board}/edities/{number:int}/poster.pdf", PosterEndpoints.ReprintAsync).WithMetadata(pdf);
        app.MapGet("/prikborden/posters.pdf", PosterEndpoints.BatchPdfAsync).WithMetadata(posts, pdf);
        app.MapBoardDesk();
        app.MapPost("/prikborden/{board}/editie/voorbeeld", EditionEndpoints.TryOutAsync)
            .RequireAuthorization(nameof(Permission.PrintBoards)).RequireFormToken().WithMetadata(new LimitedAttribute(Limit.Searches));
        app.MapScreen();
    }
}
