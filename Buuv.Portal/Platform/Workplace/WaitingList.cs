using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Platform.Workplace;

/// <summary>Everything that waits for a member of staff, at whatever desk. Read once a request: the page lists it and the shell round the
/// page counts it.</summary>
public sealed class WaitingList(IEnumerable<IWorkQueue> queues)
{
    private (StaffActor Actor, Task<IReadOnlyList<WaitingWork>> Work)? read;

    /// <returns>The longest waiting first.</returns>
    public Task<IReadOnlyList<WaitingWork>> OfAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (read is not { } known || known.Actor != actor) read = known = (actor, ReadAsync(actor, cancel));
        return known.Work;
    }

    /// <returns>First what has a day, the nearest first.</returns>
    public async Task<IReadOnlyList<OwnWork>> OwnAsync(StaffActor actor, CancellationToken cancel = default)
    {
        var own = new List<OwnWork>();
        foreach (var queue in queues) own.AddRange(await queue.OwnAsync(actor, cancel));
        return [.. own.OrderBy(work => work.On ?? DateOnly.MaxValue)];
    }

    private async Task<IReadOnlyList<WaitingWork>> ReadAsync(StaffActor actor, CancellationToken cancel)
    {
        var waiting = new List<WaitingWork>();
        foreach (var queue in queues) waiting.AddRange(await queue.WaitingAsync(actor, cancel));
        return [.. waiting.OrderBy(work => work.Wait.Since)];
    }
}
