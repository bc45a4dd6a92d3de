using System.Collections.Concurrent;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Platform.Printing;

/// <summary>Prints while who asked for it does something else: one job for each account, which waits for who comes back. Of this process
/// only: after a restart it is asked for again, and what was printed stays as it was.</summary>
public sealed class PrintJobs(IHostApplicationLifetime portal, TimeProvider clock, ILogger<PrintJobs> log)
{
    /// <summary>A file that nobody fetched by then is thrown away.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Files that are kept at once: each may be some tens of megabytes.</summary>
    private const int MostKept = 6;

    private readonly ConcurrentDictionary<Guid, PrintJob> jobs = new();
    private readonly PrintPace pace = new();

    /// <summary>The job of this member of staff: running, or with a file that still waits.</summary>
    public PrintJob? Of(StaffActor actor) => jobs.GetValueOrDefault(actor.AccountId);

    /// <summary>Begins to print; <see cref="StillPrinting"/> while another print of theirs goes on.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="back">Address of the page where it is asked for.</param>
    public Result Start(
        StaffActor actor,
        string name,
        string back,
        Func<IPrintProgress, CancellationToken, Task<Result<byte[]>>> print
    )
    {
        var job = new PrintJob(name, back, pace, clock);
        if (jobs.AddOrUpdate(actor.AccountId, job, (_, before) => before.IsBusy ? before : job) != job)
            return new StillPrinting();
        foreach (var (account, _) in jobs.Where(one => !one.Value.IsBusy).OrderByDescending(one => one.Value.EndedAt).Skip(MostKept))
            jobs.TryRemove(account, out _);
        _ = Task.Run(() => RunAsync(actor.AccountId, job, print));
        return Result.Done;
    }

    /// <summary>Ends the job, or throws away its file. What was printed on the way stays as it is.</summary>
    public void Forget(StaffActor actor)
    {
        if (jobs.TryRemove(actor.AccountId, out var job)) job.Stop();
    }

    private async Task RunAsync(Guid account, PrintJob job, Func<IPrintProgress, CancellationToken, Task<Result<byte[]>>> print)
    {
        using var stops = CancellationTokenSource.CreateLinkedTokenSource(job.Stopped, portal.ApplicationStopping);
        try
        {
            job.End(await print(job, stops.Token));
        }
        catch (OperationCanceledException) when (stops.IsCancellationRequested)
        {
            job.End(new PrinterFailed());
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Printing {Name} failed", job.Name);
            job.End(new PrinterFailed());
        }
        // Also when nobody asks for it any more: there may be names on it.
        job.Goes(clock.CreateTimer(_ => jobs.TryRemove(new(account, job)), null, Kept, Timeout.InfiniteTimeSpan));
    }
}

/// <summary>A print of theirs goes on; one at a time.</summary>
public sealed record StillPrinting : Refusal;
