namespace Buuv.Portal.Platform.Jobs;

/// <summary>Runs every <see cref="ScheduledJob"/>, one after another, as long as the clock can be trusted. A job that fails is tried again
/// at its next turn and stops no other.</summary>
public sealed class JobScheduler(IEnumerable<ScheduledJob> jobs, ClockGuard guard, TimeProvider clock, ILogger<JobScheduler> log)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    // The frequent ones first: a post whose time is over does not wait for what is done once a day.
    private readonly ScheduledJob[] schedule = [.. jobs.OrderBy(job => job.Every)];
    private readonly Dictionary<ScheduledJob, DateTimeOffset> lastRun = [];

    /// <summary>Runs every job whose turn it is.</summary>
    public async Task RunDueAsync(CancellationToken cancel)
    {
        if (!(await guard.CheckAsync(cancel)).IsDone) return;
        foreach (var job in schedule)
        {
            var now = clock.GetUtcNow();
            // A clock set back must not stop the clockwork until it has caught up.
            if (lastRun.TryGetValue(job, out var last) && last <= now && now - last < job.Every) continue;
            lastRun[job] = now;
            try
            {
                await job.RunAsync(cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                log.LogError(fault, "The clock could not {Job}", job.Name);
            }
        }
    }

    // A disk that is full for a moment must not end the clockwork for good.
    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await RunDueAsync(stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogError(fault, "The clockwork could not look at the clock");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, clock);
        do await TryAsync(stoppingToken);
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
