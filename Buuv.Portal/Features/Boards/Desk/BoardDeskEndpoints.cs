using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;

namespace Buuv.Portal.Features.Boards.Desk;

/// <summary>What is done with the boards that are chosen at the desk; with none chosen, with all that the reader prints.</summary>
public static class BoardDeskEndpoints
{
    public const string PrintAddress = BoardsDeskPage.Address + "/print";

    public const string AnewAddress = BoardsDeskPage.Address + "/opnieuw";

    public const string ExportAddress = BoardsDeskPage.Address + "/bestand";

    public static void MapBoardDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("").RequireAuthorization(nameof(Permission.PrintBoards)).RequireFormToken();
        desk.MapPost(PrintAddress, PrintAsync).WithMetadata(new LimitedAttribute(Limit.Pdfs));
        desk.MapPost(AnewAddress, StartAnewAsync);
        desk.MapPost(ExportAddress, ExportAsync);
    }

    private static async Task<IResult> PrintAsync(
        HttpContext context, BoardQueries boards, PosterPress press, PrintJobs jobs, NeighbourhoodDirectory directory)
    {
        var (actor, chosen, back) = await ChosenAsync(context, boards, directory);
        if (chosen.Count == 0) return Refused(new NotAllowed());
        var wishes = await SheetWishes.FromAsync(context.Request);
        var town = directory.Map.FindMunicipality(chosen[0].Municipality)?.Slug;
        var name = PaperName.Of(town, null, press.Week, wishes.Size, wishes.IsLarge == true, wishes.Language);
        var begun = jobs.Start(actor, name, back, (progress, cancel) => press.PrintAsync(chosen, actor, wishes, progress, cancel));
        // Back there the print that goes on is shown.
        return Results.LocalRedirect(begun.IsDone ? back : $"{back}&{BoardsDeskPage.Busy}=ja");
    }

    private static async Task<IResult> StartAnewAsync(
        HttpContext context, BoardQueries boards, EditionCommands editions, NeighbourhoodDirectory directory)
    {
        var (actor, chosen, back) = await ChosenAsync(context, boards, directory);
        if (chosen.Count == 0) return Refused(new NotAllowed());
        var begun = await editions.StartAnewAsync(actor, [.. chosen.Select(board => board.Id)]);
        return begun.IsDone ? Results.LocalRedirect(back) : Refused(begun.Refusal);
    }

    private static async Task<IResult> ExportAsync(HttpContext context, BoardExport export)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var made = await export.MakeAsync(context.User.AsStaff(), form["keuze"].ToString(), context.RequestAborted);
        return made.IsDone ? made.Value.AsAnswer() : Refused(made.Refusal);
    }

    private static async Task<(StaffActor Actor, IReadOnlyList<NoticeBoard> Chosen, string Back)> ChosenAsync(
        HttpContext context, BoardQueries boards, NeighbourhoodDirectory directory)
    {
        var (actor, form) = (context.User.AsStaff(), await context.Request.ReadFormAsync(context.RequestAborted));
        var town = directory.Map.Municipalities.FirstOrDefault(town => town.Slug == form["gemeente"].ToString());
        if (town is null) return (actor, [], BoardsDeskPage.Address);
        var named = form["bord"].OfType<string>().ToHashSet();
        var here = (await boards.InAsync(town.Code)).Where(board => actor.Prints(board, directory.Map));
        IReadOnlyList<NoticeBoard> chosen = [.. here.Where(board => named.Count == 0 || named.Contains(board.Slug))];
        return (actor, chosen, $"{BoardsDeskPage.Address}?gemeente={town.Slug}");
    }

    private static IResult Refused(Refusal refusal) => PosterSorry.Say(refusal, BoardsDeskPage.Address, BoardsText.BackToBoards);
}
