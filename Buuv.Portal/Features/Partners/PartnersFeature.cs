using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.Partners;

public static class PartnersFeature
{
    /// <summary>Where the list of partners is taken along as a file.</summary>
    public const string ExportAddress = "/beheer/partners/bestand";

    public static void AddPartners(this IServiceCollection services)
    {
        services.AddSingleton<PartnerKeys>();
        services.AddSingleton<PartnerQueries>();
        services.AddSingleton<PartnerExport>();
        services.AddSingleton<ClientCommands>();
        services.AddScoped<PartnerCommands>();
    }

    public static void MapPartners(this IEndpointRouteBuilder app)
    {
        app.MapReferrals();
        app.MapPost(ExportAddress, ExportAsync).RequireAuthorization(nameof(Permission.RunPortal)).RequireFormToken();
    }

    private static async Task<IResult> ExportAsync(HttpContext context, PartnerExport export)
    {
        var made = await export.MakeAsync(context.User.AsStaff());
        return made.IsDone ? made.Value.AsAnswer() : Results.LocalRedirect("/beheer/partners");
    }
}
