using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Data;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Buuv.Portal.Features.Boards.Posters;

/// <summary>The addresses of posters. They stand outside the frame of the other pages: nothing but the poster may be printed.</summary>
internal static class PosterEndpoints
{
    public static async Task<IResult> PreviewAsync(string board, HttpContext context, BoardQueries boards, WeekSheets sheets, PosterPages pages, NeighbourhoodDirectory directory)
    {
        if (await boards.FindAsync(board) is not { } found) return Results.NotFound();
        var week = await sheets.MakeAsync(found, SheetWishes.From(context.Request.Query));
        return new RazorComponentResult<PosterPreview>(new Dictionary<string, object?>
        {
            [nameof(PosterPreview.Week)] = week,
            [nameof(PosterPreview.Poster)] = await pages.SetAsync(week.Sheet),
            [nameof(PosterPreview.Prints)] = context.User.Prints(found, directory.Map),
        });
    }

    public static async Task<IResult> PdfAsync(string board, HttpContext context, BoardQueries boards, WeekSheets sheets, IPosterPrinter printer)
    {
        if (await boards.FindAsync(board) is not { } found) return Results.NotFound();
        var back = $"/prikborden/{found.Slug}/poster";
        var week = await sheets.MakeAsync(found, SheetWishes.From(context.Request.Query));
        return Pdf(await printer.PrintAsync([week.Sheet], context.RequestAborted), $"{found.Slug}-week-{week.Sheet.Week.Number}.pdf", back);
    }

    public static async Task<IResult> BatchPdfAsync(HttpContext context, Here here, BoardQueries boards, WeekSheets sheets, IPosterPrinter printer)
    {
        const string back = "/prikborden";
        if (here.Municipality is not { } town) return Results.NotFound();
        var all = await boards.InAsync(town.Code);
        var wishes = SheetWishes.From(context.Request.Query) with { Picked = null };
        var printed = new List<Sheet>(all.Count);
        foreach (var board in all) printed.Add((await sheets.MakeAsync(board, wishes)).Sheet);
        return Pdf(await printer.PrintAsync(printed, context.RequestAborted), $"posters-{town.Slug}.pdf", back);
    }

    private static IResult Pdf(Result<byte[]> printed, string name, string back) =>
        printed.IsDone ? Results.File(printed.Value, "application/pdf", name) : Sorry(printed.Refusal!, back);

    private static RazorComponentResult<PosterSorry> Sorry(Refusal refusal, string back) => new(new Dictionary<string, object?>
    {
        [nameof(PosterSorry.Refusal)] = refusal,
        [nameof(PosterSorry.Back)] = back,
    })
    {
        StatusCode = refusal switch
        {
            NothingToPrint => StatusCodes.Status404NotFound,
            PrinterFailed => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status503ServiceUnavailable,
        },
    };
}
