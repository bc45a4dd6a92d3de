using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Buuv.Portal.Features.Membership;

public static class MembershipFeature
{
    public const string PrintAddress = LettersPage.Address + "/print";

    public const string EndAddress = LettersPage.Address + "/uit";

    public static void AddMembership(this IServiceCollection services)
    {
        services.AddSingleton<MembershipCommands>();
        services.AddSingleton<MembershipQueries>();
        services.AddSingleton<ConductCommands>();
        services.AddSingleton<CodeRunCommands>();
        services.AddSingleton<CodePapers>();
    }

    public static void MapMembership(this IEndpointRouteBuilder app)
    {
        var codes = app.MapGroup("").RequireAuthorization(nameof(Permission.HandOutCodes)).RequireFormToken();
        codes.MapPost(PrintAddress, PrintAsync).WithMetadata(new LimitedAttribute(Limit.Pdfs));
        codes.MapPost(EndAddress, EndAsync);
    }

    private static async Task<IResult> EndAsync(HttpContext context, CodeRunCommands commands)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var ended = await commands.WithdrawAsync(context.User.AsStaff(), new(InAddress.Id(form["welke"]) ?? Guid.Empty));
        return ended.IsDone
            ? Results.LocalRedirect($"{LettersPage.Address}?{LettersPage.DoneQuery}={LettersPage.DoneEnded}")
            : PosterSorry.Say(ended.Refusal, LettersPage.Address, MembershipText.LettersTitle);
    }

    private static async Task<IResult> PrintAsync(HttpContext context, MembershipQueries queries, CodePapers papers, PrintJobs jobs)
    {
        var (actor, form) = (context.User.AsStaff(), await context.Request.ReadFormAsync(context.RequestAborted));
        var back = QueryHelpers.AddQueryString(
            LettersPage.Address,
            CodeRunTable.Choices(form["keuze"].ToString()).InAddress().Select(one => KeyValuePair.Create(one.Key, one.Value?.ToString()))
        );
        if (await queries.RunAsync(actor, new(InAddress.Id(form["welke"]) ?? Guid.Empty)) is not { } run) return Results.NotFound();
        var begun = jobs.Start(actor, papers.NameOf(run), back, (progress, cancel) => papers.PrintAsync(run, progress, cancel));
        return begun.IsDone ? Results.LocalRedirect(back) : PosterSorry.Say(begun.Refusal, back, MembershipText.LettersTitle);
    }
}
