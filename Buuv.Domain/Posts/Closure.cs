namespace Buuv.Domain.Posts;

public enum ClosureReason
{
    /// <summary>Enough neighbours were found on Buuv.</summary>
    Matched,

    /// <summary>The author has enough people, whether or not they were found on Buuv.</summary>
    Enough,

    Withdrawn,

    Expired,

    /// <summary>A moderator took it down.</summary>
    TakenDown,
}

/// <summary>A post was taken down.</summary>
/// <param name="ClosedById">The resident or account that took it down; null when its time was over.</param>
public sealed record Closure(ClosureReason Reason, DateTime At, ResidentId? ClosedById);
