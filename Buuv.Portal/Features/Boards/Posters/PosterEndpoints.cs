using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>The addresses of posters. They stand outside the frame of the other pages: nothing but the poster may be printed.</summary>
internal static class PosterEndpoints
{
    public static async Task<IResult> PreviewAsync(
        string board,
        HttpContext context,
        BoardQueries boards,
        WeekSheets sheets,
        PosterPages pages,
        NeighbourhoodDirectory directory
    )
    {
        if (await boards.FindAsync(board) is not { } found) return Results.NotFound();
        var prints = context.User.AsStaff().Prints(found, directory.Map);
        var week = await sheets.MakeAsync(found, SheetWishes.From(context.Request.Query) with { AsPrinted = prints });
        return new RazorComponentResult<PosterPreview>(new Dictionary<string, object?>
        {
            [nameof(PosterPreview.Week)] = week,
            [nameof(PosterPreview.Posters)] = await pages.SetAllAsync(week.Sheets),
            [nameof(PosterPreview.Prints)] = prints,
        });
    }

    /// <summary>This week's poster as it stands now. Looking at it on paper changes nothing either.</summary>
    public static Task<IResult> PdfAsync(
        string board,
        HttpContext context,
        BoardQueries boards,
        PosterPress press,
        NeighbourhoodDirectory directory
    ) => OneAsync(board, context, boards, press, directory,
        (these, actor, wishes, cancel) => press.DrawAsync(these, actor, wishes, cancel: cancel));

    /// <summary>Freezes this week's poster, and gives it.</summary>
    public static Task<IResult> PrintAsync(
        string board,
        HttpContext context,
        BoardQueries boards,
        PosterPress press,
        NeighbourhoodDirectory directory
    ) => OneAsync(board, context, boards, press, directory,
        (these, actor, wishes, cancel) => press.PrintAsync(these, actor, wishes, cancel: cancel));

    public static async Task<IResult> ReprintAsync(
        string board,
        int number,
        HttpContext context,
        BoardQueries boards,
        EditionQueries editions,
        PosterPress press,
        NeighbourhoodDirectory directory
    )
    {
        if (await boards.FindAsync(board) is not { } found || await editions.FindAsync(found.Id, number) is not { IsPrinted: true } edition)
            return Results.NotFound();
        if (!context.User.AsStaff().Prints(found, directory.Map))
            return Results.Forbid();
        var (wishes, town) = (SheetWishes.From(context.Request.Query), directory.Map.FindMunicipality(found.Municipality)?.Slug);
        var printed = await press.ReprintAsync(found, edition, wishes, context.RequestAborted);
        var name = PaperName.Of(
            town,
            found.Slug,
            edition.Week,
            wishes.Size ?? edition.Imprint!.Size,
            wishes.IsLarge ?? edition.Imprint!.IsLarge,
            wishes.Language
        );
        return Pdf(printed, name, $"/prikborden/{found.Slug}/edities/{number}");
    }

    /// <summary>All boards of a municipality, or those that are named (<c>bord=de-kooi&amp;bord=slaaghwijk</c>) in their order, as for a
    /// walk.</summary>
    public static async Task<IResult> BatchPdfAsync(
        HttpContext context, PlaceContext here, BoardQueries boards, PosterPress press, NeighbourhoodDirectory directory)
    {
        var named = context.Request.Query["bord"].OfType<string>().ToArray();
        if (named.Length == 0 && here.Municipality is null) return Results.NotFound();
        var all = named.Length > 0 ? await boards.NamedAsync(named) : await boards.InAsync(here.Municipality!.Code);
        var wishes = await SheetWishes.FromAsync(context.Request);
        var printed = await press.DrawAsync(all, context.User.AsStaff(), wishes, cancel: context.RequestAborted);
        var town = all.Count > 0 ? directory.Map.FindMunicipality(all[0].Municipality) : here.Municipality;
        return Pdf(
            printed,
            PaperName.Of(town?.Slug, null, press.Week, wishes.Size, wishes.IsLarge == true, wishes.Language),
            "/prikborden"
        );
    }

    private static async Task<IResult> OneAsync(
        string board, HttpContext context, BoardQueries boards, PosterPress press, NeighbourhoodDirectory directory, Printing print)
    {
        if (await boards.FindAsync(board) is not { } found) return Results.NotFound();
        var wishes = await SheetWishes.FromAsync(context.Request);
        var printed = await print([found], context.User.AsStaff(), wishes, context.RequestAborted);
        var town = directory.Map.FindMunicipality(found.Municipality)?.Slug;
        var name = PaperName.Of(town, found.Slug, press.Week, wishes.Size ?? found.Sheet, wishes.IsLarge == true, wishes.Language);
        return Pdf(printed, name, $"/prikborden/{found.Slug}/poster");
    }

    private static IResult Pdf(Result<byte[]> printed, string name, string back) =>
        printed.IsDone ? Results.File(printed.Value, "application/pdf", name) : PosterSorry.Say(
            printed.Refusal, back, back == "/prikborden" ? BoardsText.BackToBoards : BoardsText.ToPosterPage);

    private delegate Task<Result<byte[]>> Printing(
        IReadOnlyList<NoticeBoard> boards, StaffActor actor, SheetWishes wishes, CancellationToken cancel);
}
