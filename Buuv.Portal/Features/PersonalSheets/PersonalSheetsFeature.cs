using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Buuv.Portal.Features.PersonalSheets;

public static class PersonalSheetsFeature
{
    public const string PrintAddress = PersonalSheetsPage.Address + "/print";

    public static void AddPersonalSheets(this IServiceCollection services)
    {
        services.AddSingleton<PersonalQueries>();
        services.AddSingleton<OfflineQueries>();
        services.AddSingleton<PersonalSheetCommands>();
        services.AddSingleton<ReturnedCardCommands>();
        services.AddSingleton<PersonalPapers>();
    }

    public static void MapPersonalSheets(this IEndpointRouteBuilder app) => app.MapPost(PrintAddress, PrintAsync)
        .RequireAuthorization(nameof(Permission.ServeCaller)).RequireFormToken().WithMetadata(new LimitedAttribute(Limit.Pdfs));

    // Each page that is printed is kept with the code on its card: they are made at once, and then brought to paper meanwhile.
    private static async Task<IResult> PrintAsync(
        HttpContext context,
        PersonalSheetCommands commands,
        PersonalPapers papers,
        OfflineQueries offline,
        PrintJobs jobs,
        NeighbourhoodDirectory directory,
        TimeProvider clock
    )
    {
        var (actor, form) = (context.User.AsStaff(), await context.Request.ReadFormAsync(context.RequestAborted));
        var back = BackTo(form, actor, offline, directory);
        // One print at a time: sheets that are made and not printed would count as brought round.
        if (jobs.Of(actor) is { IsBusy: true }) return Refused(new StillPrinting(), back);
        var made = await commands.MakeAsync(
            actor,
            InAddress.Id(form["opdracht"]) ?? Guid.CreateVersion7(),
            [.. form["wie"].Select(id => ResidentId.From(InAddress.Id(id) ?? Guid.Empty))]
        );
        if (!made.IsDone)
            return made.Refusal is SheetsMadeBefore && jobs.Of(actor) is not null
                ? Results.LocalRedirect(back)
                : Refused(made.Refusal, back);
        var week = PosterWeek.At(DutchTime.Today(clock));
        var name = PaperName.Of(made.Value[0].MunicipalitySlug, "persoonlijk", week, SheetSize.A4);
        var begun = jobs.Start(actor, name, back, (progress, cancel) => papers.PrintAsync(made.Value, progress, cancel));
        return begun.IsDone ? Results.LocalRedirect(back) : Refused(begun.Refusal, back);
    }

    // What the page was showing, out of what may stand in its address.
    private static string BackTo(IFormCollection form, StaffActor actor, OfflineQueries offline, NeighbourhoodDirectory directory)
    {
        if (directory.Map.FindMunicipality(form["gemeente"].ToString()) is not { } town) return PersonalSheetsPage.Address;
        var choices = OfflineTable.Choices(form["keuze"].ToString(), offline.NeighbourhoodsOf(actor, town));
        return QueryHelpers.AddQueryString(
            PersonalSheetsPage.Address,
            choices.InAddress().Select(one => KeyValuePair.Create(one.Key, one.Value?.ToString())).Prepend(new("gemeente", town.Slug))
        );
    }

    private static IResult Refused(Refusal refusal, string back) => PersonalSheetsPage.WordOf(refusal) is { } word
        ? Results.LocalRedirect(QueryHelpers.AddQueryString(back, PersonalSheetsPage.WhyQuery, word))
        : PosterSorry.Say(refusal, back, PersonalText.BackToList);
}
