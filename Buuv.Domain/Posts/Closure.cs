namespace Buuv.Domain.Posts;

public enum ClosureReason
{
    /// <summary>Enough neighbours were found on Buuv.</summary>
    Matched,

    /// <summary>The author has enough people, also without a match here.</summary>
    Enough,

    Withdrawn,

    Expired,

    /// <summary>A moderator took it down.</summary>
    TakenDown,
}

/// <summary>A post was taken down.</summary>
/// <param name="ById">Who did; null when the clock did.</param>
public sealed record Closure(ClosureReason Reason, DateTime At, ResidentId? ById);
