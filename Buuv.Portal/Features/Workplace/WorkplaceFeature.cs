using Buuv.Portal.Features.Workplace.Morning;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Web;
using Buuv.Portal.Platform.Workplace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Buuv.Portal.Features.Workplace;

public static class WorkplaceFeature
{
    public static void AddWorkplace(this IServiceCollection services)
    {
        services.AddScoped<WaitingList>();
        services.AddSingleton<WorkplaceQueries>();
        services.AddSingleton<MorningQueries>();
        services.AddSingleton<StaffPresence>();
        services.AddSingleton<ColleagueStream>();
    }

    public static void MapWorkplace(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        // The list under the field, while somebody types: js/workplace.js asks for it.
        staff.MapPost("/werkplek/zoek/gevonden", FindAsync)
            .RequireFormToken()
            .WithMetadata(new LimitedAttribute(Limit.Searches));
        staff.MapGet("/werkplek/wie", (string? op, HttpContext context, ColleagueStream stream, CancellationToken cancel) =>
            stream.Open(context, op, cancel));
    }

    // The type of the component is not named in the answer: the generator of these addresses cannot see it.
    private static async Task<IResult> FindAsync(HttpRequest request) =>
        new RazorComponentResult(typeof(Findings), new { Words = (await request.ReadFormAsync())["woorden"].ToString() });
}
