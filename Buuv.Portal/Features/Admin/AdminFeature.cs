using Buuv.Portal.Features.Admin.Audit;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Features.Admin.SetUp;
using Buuv.Portal.Features.Admin.Outgoing;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Admin;

public static class AdminFeature
{
    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddSingleton<StaffQueries>();
        services.AddSingleton<OutgoingQueries>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<PhoneTeams>();
        services.AddSingleton<AdminTiles>();
        services.AddSingleton<SetUpQueries>();
        services.AddSingleton<TownCommands>();
        services.AddSingleton<MailTrial>();
        services.AddSingleton<HouseVolunteerApplications>();
        services.AddSingleton<HouseVolunteerQueries>();
        services.AddSingleton<IWorkQueue, HouseVolunteerQueue>();
        // Beside the accounts of staff, which last as long as a request.
        services.AddScoped<HouseVolunteerCommands>();
        services.AddSingleton<HouseVolunteerTerms>();
        services.AddJob<HouseVolunteerTerms>("keep the terms of volunteers", TimeSpan.FromHours(1), terms => terms.KeepAsync);
    }
}
