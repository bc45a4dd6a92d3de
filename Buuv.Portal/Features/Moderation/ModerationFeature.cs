using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Undo;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Moderation;

public static class ModerationFeature
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddSingleton<WorkClaims<ReviewId>>();
        services.AddSingleton<Reasons>();
        services.AddSingleton<Consequences>();
        services.AddSingleton<ReviewCommands>();
        services.AddSingleton<ReviewQueries>();
        services.AddSingleton<PersonQueries>();
        services.AddSingleton<ReportCommands>();
        services.AddSingleton<LongWaits>();
        services.AddSingleton<IWorkQueue, ReviewQueue>();
        services.AddSingleton<IUndoHandler, ModerationUndo>();
        services.AddJob<LongWaits>("say that something waits long for a moderator", TimeSpan.FromHours(1), waits => waits.TellAsync);
    }
}
