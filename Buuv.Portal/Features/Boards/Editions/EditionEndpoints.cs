using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>The sheet while somebody arranges it: js/edition.js asks for it at every change. Keeps nothing.</summary>
internal static class EditionEndpoints
{
    public static async Task<IResult> TryOutAsync(
        string board,
        HttpContext context,
        BoardQueries boards,
        WeekSheets sheets,
        NeighbourhoodDirectory directory
    )
    {
        if (await boards.FindAsync(board) is not { } found) return Results.NotFound();
        if (!context.User.AsStaff().Prints(found, directory.Map)) return Results.Forbid();
        var form = EditionForm.From(await context.Request.ReadFormAsync(context.RequestAborted));
        var week = await sheets.TryOutAsync(found, form, new(AsPrinted: true, Explained: true));
        // Printed meanwhile: saving says so in words.
        return week.IsDone ? new RazorComponentResult(typeof(SheetPictures), new { Week = week.Value }) : Results.Conflict();
    }
}
