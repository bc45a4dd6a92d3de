namespace Buuv.Portal.Platform.Messaging;

/// <summary>Lets a worker sleep until it is woken or the time is over. Waking twice is waking once.</summary>
public sealed class WakeUp
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        lock (bell)
            if (bell.CurrentCount == 0) bell.Release();
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => bell.WaitAsync(atMost, cancel);
}
