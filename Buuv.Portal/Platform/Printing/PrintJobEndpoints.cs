using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Buuv.Portal.Platform.Printing;

/// <summary>The print of the member of staff who asks: how far it is, its file, and the end of it.</summary>
public static class PrintJobEndpoints
{
    public const string Address = "/werkplek/print";

    public const string FileAddress = "/werkplek/print/bestand.pdf";

    public const string ForgetAddress = "/werkplek/print/weg";

    public static void MapPrintJobs(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet(Address, (HttpContext context, PrintJobs jobs) =>
            new RazorComponentResult(typeof(PrintJobLine), new { Job = jobs.Of(context.User.AsStaff()) }));
        staff.MapGet(FileAddress, (HttpContext context, PrintJobs jobs) =>
            jobs.Of(context.User.AsStaff()) is { File: { } file } job
                ? Results.File(file, "application/pdf", job.Name)
                : Results.NotFound());
        staff.MapPost(ForgetAddress, (HttpContext context, PrintJobs jobs) =>
        {
            var back = jobs.Of(context.User.AsStaff())?.Back;
            jobs.Forget(context.User.AsStaff());
            return Results.LocalRedirect(back ?? "/werkplek");
        }).RequireFormToken();
    }
}
