using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;

namespace Buuv.Portal.Features.PersonalSheets;

public static class PersonalSheetsFeature
{
    public static void AddPersonalSheets(this IServiceCollection services)
    {
        services.AddSingleton<PersonalQueries>();
        services.AddSingleton<PersonalSheetCommands>();
        services.AddSingleton<ReturnedCardCommands>();
        services.AddSingleton<PersonalPapers>();
    }

    public static void MapPersonalSheets(this IEndpointRouteBuilder app) => app.MapPost("/persoonlijk/print", PrintAsync)
        .RequireAuthorization(nameof(Permission.ServeCaller)).RequireFormToken().WithMetadata(new LimitedAttribute(Limit.Pdfs));

    // A post, because each page that is printed is kept with the code on its card.
    private static async Task<IResult> PrintAsync(
        HttpContext context,
        PersonalSheetCommands commands,
        PersonalPapers papers,
        TimeProvider clock
    )
    {
        var ticked = (await context.Request.ReadFormAsync(context.RequestAborted))["wie"]
            .Select(id => Guid.TryParse(id, out var value) ? value : Guid.Empty);
        var made = await commands.MakeAsync(context.User.AsStaff(), [.. ticked.Select(ResidentId.From)]);
        var printed = made.IsDone ? await papers.PrintAsync(made.Value, context.RequestAborted) : made.Refusal;
        var week = PosterWeek.At(DutchTime.Today(clock));
        return printed.IsDone
            ? Results.File(
                printed.Value,
                "application/pdf",
                PaperName.Of(made.Value[0].MunicipalitySlug, "persoonlijk", week, SheetSize.A4)
            )
            : PosterSorry.Say(printed.Refusal, "/persoonlijk", PersonalText.BackToList);
    }
}
