namespace Buuv.Portal.Platform.Jobs;

/// <summary>Something the clock does.</summary>
public sealed record ScheduledJob(string Name, TimeSpan Every, Func<CancellationToken, Task> RunAsync);
