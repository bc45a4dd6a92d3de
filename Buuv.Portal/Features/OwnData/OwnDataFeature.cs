using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;

namespace Buuv.Portal.Features.OwnData;

public static class OwnDataFeature
{
    public static void AddOwnData(this IServiceCollection services)
    {
        services.AddSingleton<OwnDataQueries>();
        services.AddSingleton<OwnDataCommands>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<OwnDataExport>();
    }

    public static void MapOwnData(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mijn/gegevens/alles.json", async (HttpContext context, OwnDataQueries queries) =>
                await queries.OfAsync(context.User.AsResident()!) is { IsDone: true } read
                    ? Results.File(OwnDataExport.Json(read.Value), "application/json", "mijn-gegevens.json")
                    : Results.NotFound()
            )
            .RequireAuthorization(Policies.Resident);
        app.MapGet("/mijn/gegevens/alles.pdf", (HttpContext context, OwnDataQueries queries, OwnDataExport export) =>
                PdfAsync(context.User.AsResident()!, "/mijn/gegevens", context, queries, export)
            )
            .RequireAuthorization(Policies.Resident)
            .WithMetadata(new LimitedAttribute(Limit.Pdfs));
        app.MapGet(
                "/telefoon/gegevens/{id:guid}/alles.pdf",
                async (Guid id, HttpContext context, Deputies deputies, OwnDataQueries queries, OwnDataExport export) =>
                    await deputies.ForAsync(context.User.AsStaff(), new(id)) is { IsDone: true } caller
                        ? await PdfAsync(caller.Value, $"/telefoon/gegevens/{id}", context, queries, export)
                        : Results.NotFound()
            )
            .RequireAuthorization(nameof(Permission.HandleOwnData))
            .WithMetadata(new LimitedAttribute(Limit.Pdfs));
    }

    private static async Task<IResult> PdfAsync(
        ResidentActor reader,
        string back,
        HttpContext context,
        OwnDataQueries queries,
        OwnDataExport export
    )
    {
        var read = await queries.OfAsync(reader);
        if (!read.IsDone) return Results.NotFound();
        var whom = reader.Entered is null ? PrintFor.Everybody : PrintFor.Staff;
        var printed = await export.PdfAsync(read.Value, whom, context.RequestAborted);
        return printed.IsDone
            ? Results.File(printed.Value, "application/pdf", "mijn-gegevens.pdf")
            : PosterSorry.Say(printed.Refusal, back, OwnDataText.Back);
    }
}
