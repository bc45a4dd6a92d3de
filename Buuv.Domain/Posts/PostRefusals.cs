namespace Buuv.Domain.Posts;

/// <summary>The post is no longer live.</summary>
public sealed record PostClosed(ClosureReason Reason) : Refusal;

/// <summary>One does not answer one's own post.</summary>
public sealed record OwnPost : Refusal;

/// <param name="Max">Most people a post can look for.</param>
public sealed record PeopleNeededUnclear(int Max) : Refusal;

/// <summary>The answer was decided otherwise before.</summary>
public sealed record AlreadyDecided(ResponseOutcome Outcome) : Refusal;

public sealed record NotYetExpired : Refusal;

/// <summary>Others are told each time: what keeps changing is talked over first.</summary>
public sealed record EnoughChangesToday : Refusal;

/// <summary>What hangs is not hung up again.</summary>
public sealed record StillHangs : Refusal;

/// <summary>No category was chosen.</summary>
public sealed record CategoryMissing : Refusal;

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record AnswerTooLong(int Length, int Max) : Refusal;
