using System.Text;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Matches;

public static class MatchesFeature
{
    public static void AddMatches(this IServiceCollection services)
    {
        services.AddSingleton<MatchCommands>();
        services.AddSingleton<MatchQueries>();
        services.AddSingleton<CheckIns>();
        services.AddSingleton<AppointmentReminders>();
        services.AddJob<AppointmentReminders>("remind of tomorrow's appointments", TimeSpan.FromMinutes(15), reminders =>
            reminders.RemindAsync
        );
        services.AddJob<CheckIns>("ask who found each other whether they are still in touch", TimeSpan.FromHours(1), checkIns =>
            checkIns.AskAsync
        );
    }

    public static void MapMatches(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/afspraak/{id:guid}/agenda.ics",
                async (Guid id, HttpContext context, MatchQueries queries, IOptions<PortalSettings> portal, TimeProvider clock) =>
                {
                    if (context.User.Resident() is not { } me || await queries.FindAsync(new(id), me) is not { } match)
                        return Results.NotFound();
                    var file = CalendarFile.Of(match, portal.Value.AddressOf($"/afspraak/{id}"), clock.GetUtcNow().UtcDateTime);
                    return file is null
                        ? Results.NotFound()
                        : Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "afspraak.ics");
                }
            )
            .RequireAuthorization();
}
