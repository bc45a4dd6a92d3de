using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;

namespace Buuv.Portal.Features.Membership;

public static class MembershipFeature
{
    public static void AddMembership(this IServiceCollection services)
    {
        services.AddSingleton<MembershipCommands>();
        services.AddSingleton<MembershipQueries>();
        services.AddSingleton<ConductCommands>();
        services.AddSingleton<CodeRunCommands>();
        services.AddSingleton<CodePapers>();
    }

    public static void MapMembership(this IEndpointRouteBuilder app) => app.MapGet("/brieven/{id:guid}/brieven.pdf", PrintAsync)
        .RequireAuthorization(nameof(Permission.HandOutCodes)).WithMetadata(new LimitedAttribute(Limit.Pdfs));

    private static async Task<IResult> PrintAsync(Guid id, HttpContext context, MembershipQueries queries, CodePapers papers)
    {
        if (await queries.RunAsync(context.User.AsStaff(), new(id)) is not { } run) return Results.NotFound();
        var printed = await papers.PrintAsync(run, context.RequestAborted);
        return printed.IsDone
            ? Results.File(printed.Value, "application/pdf", papers.NameOf(run))
            : PosterSorry.Say(printed.Refusal, "/brieven", MembershipText.LettersTitle);
    }
}
