using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Platform.Workplace;

/// <summary>What waits at the desk of one feature. Each feature registers its own; the workplace shows all, and knows none of
/// them.</summary>
public interface IWorkQueue
{
    /// <summary>What waits for this member of staff, in the places where they work. Empty when the work is not theirs.</summary>
    Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default);

    /// <summary>What this member of staff took upon themselves and has to come back to. Empty when the work is nobody's own.</summary>
    Task<IReadOnlyList<OwnWork>> OwnAsync(StaffActor actor, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<OwnWork>>([]);
}

/// <summary>One thing that somebody took on.</summary>
/// <param name="Title">Who or what it is about; never what a file or a concern says.</param>
/// <param name="On">The day on which they do something about it; null when no day was named.</param>
public sealed record OwnWork(WorkKind Kind, string Title, string About, string Address, DateOnly? On);

/// <summary>One thing that waits, as a line of the workplace shows it.</summary>
/// <param name="Title">Who or what waits; never what a file or a concern says.</param>
/// <param name="About">Where it is, and what else tells it apart; empty for nothing.</param>
/// <param name="Desk">Address of the desk at which it is done.</param>
public sealed record WaitingWork(Wait Wait, string Title, string About, string Desk)
{
    /// <summary>Where it is done: the desk itself, or a page of that desk.</summary>
    public string Address { get; init; } = Desk;

    /// <summary>First name of a colleague who is busy with it now; null for nobody.</summary>
    public string? HeldBy { get; init; }

    /// <summary>How many things this line stands for.</summary>
    public int Count { get; init; } = 1;
}
