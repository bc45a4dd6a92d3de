using Buuv.Portal.Features.Boards.Figures;
using Buuv.Portal.Platform.Jobs;

namespace Buuv.Portal.Features.Boards.Rounds;

public static class RoundsFeature
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddSingleton<CheckLinks>();
        services.AddSingleton<CheckCommands>();
        services.AddSingleton<RoundQueries>();
        services.AddSingleton<BoardFigures>();
        services.AddSingleton<CheckReminders>();
        services.AddJob<CheckReminders>("remind who looks after a board", TimeSpan.FromHours(1), reminders => reminders.RemindAsync);
    }
}
