using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Platform.Workplace;

/// <summary>What can be found from the workplace.</summary>
public enum FindingKind
{
    Person,
    Post,
    Board,
    Case,
}

/// <summary>Finds things of one feature for a member of staff. Each feature registers its own; the workplace asks all.</summary>
public interface IWorkSearch
{
    /// <returns>At most <see cref="WorkFinding.Most"/>, the best first; empty when nothing is found or it is not theirs to see.</returns>
    Task<IReadOnlyList<WorkFinding>> FindAsync(StaffActor actor, string words, CancellationToken cancel = default);
}

/// <summary>One thing that was found, as a line of the list shows it.</summary>
/// <param name="About">What else tells it apart; empty for nothing.</param>
public sealed record WorkFinding(FindingKind Kind, string Title, string About, string Address)
{
    /// <summary>Most of one kind in the list.</summary>
    public const int Most = 5;
}
