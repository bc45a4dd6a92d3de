using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Jobs;

public static class JobsServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<ClockGuard>();
        services.AddHealthChecks().AddCheck<ClockHealth>("clock");
        services.AddSingleton<Housekeeping>();
        services.AddSingleton<AuditHeads>();
        services.AddSingleton<UnreadableRows>();
        services.AddJob<Housekeeping>("let go of calls that would come too late", TimeSpan.FromMinutes(15), work =>
            work.CloseCallBacksAsync
        );
        services.AddJob<Housekeeping>("close codes whose time is over", TimeSpan.FromMinutes(5), work => work.CloseCodesAsync);
        services.AddJob<Housekeeping>("drop codes from the future", TimeSpan.FromMinutes(5), work => work.DropCodesFromTheFutureAsync);
        services.AddJob<AuditHeads>("write down how far the audit has come", TimeSpan.FromDays(1), heads => heads.ExportAsync);
        services.AddJob<NeighbourhoodDirectory>("hear of places that another program brought in", TimeSpan.FromMinutes(1), places =>
            places.LookAsync
        );
        services.AddJob<DatabaseCheck>("look whether the database is whole", TimeSpan.FromDays(1), check => check.RunAsync);
        services.AddJob<UnreadableRows>("name the rows that cannot be shown", TimeSpan.FromDays(1), rows => rows.NameAsync);
        services.AddHostedService<JobScheduler>();
    }

    /// <summary>Adds something the clock does to the list that <see cref="JobScheduler"/> runs, in the order in which it was
    /// added.</summary>
    /// <param name="name">Completes "The clock could not …" in the log.</param>
    public static void AddJob<T>(this IServiceCollection services, string name, TimeSpan every, Func<T, Func<CancellationToken, Task>> run)
        where T : notnull => services.AddSingleton(provider => new ScheduledJob(name, every, run(provider.GetRequiredService<T>())));
}
