namespace Buuv.Portal.Clockwork;

/// <summary>Runs the jobs of the <see cref="Timetable"/>, one after another. A job that fails is tried again at its next turn and stops no other.</summary>
public sealed class ClockworkService(Timetable timetable, TimeProvider clock, ILogger<ClockworkService> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    private readonly Dictionary<TimedJob, DateTimeOffset> lastRun = [];

    /// <summary>Runs every job whose turn it is.</summary>
    public async Task RunDueAsync(CancellationToken cancel)
    {
        foreach (var job in timetable.Jobs)
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, clock);
        do await RunDueAsync(stoppingToken);
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
