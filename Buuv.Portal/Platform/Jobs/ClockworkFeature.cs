using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Privacy.Records;
using Buuv.Portal.Platform.Settings;


namespace Buuv.Portal.Platform.Jobs;

public static class ClockworkFeature
{
    public static void AddClockwork(this IServiceCollection services)
    {
        services.AddSingleton<PostExpiry>();
        services.AddSingleton<Housekeeping>();
        services.AddSettings<RetentionSettings>("Retention")
            .Validate(retention => retention.Days.All(row => row.Value is >= 1 and <= 36500 && RecordKinds.All.Any(kind => kind.Term is not null && kind.Name == row.Key)),
                $"Retention:Days takes a number of days from 1 for: {string.Join(", ", RecordKinds.All.Where(kind => kind.Term is not null).Select(kind => kind.Name))}.");
        services.AddSingleton<ClockGuard>();
        services.AddHealthChecks().AddCheck<ClockHealth>("clock");
        services.AddSingleton<Retention>();
        services.AddSingleton<AuditHeads>();
        services.AddSingleton<LeftOutRows>();
        services.AddSingleton<Timetable>();
        services.AddHostedService<ClockworkService>();
    }
}
