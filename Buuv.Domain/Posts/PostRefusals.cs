namespace Buuv.Domain.Posts;

/// <summary>The post is no longer live.</summary>
public sealed record PostClosed(ClosureReason Reason) : Refusal;

/// <summary>Authors cannot answer their own posts.</summary>
public sealed record OwnPost : Refusal;

/// <param name="Max">Most people a post can look for.</param>
public sealed record PeopleNeededUnclear(int Max) : Refusal("People");

/// <summary>The answer already has another outcome.</summary>
public sealed record AlreadyDecided(ResponseOutcome Outcome) : Refusal;

public sealed record NotYetExpired : Refusal;

/// <summary>The appointment was changed too often. Each change notifies the other resident, so the two should talk first.</summary>
public sealed record EnoughChangesToday : Refusal;

/// <summary>The post is still live, so it cannot be placed again.</summary>
public sealed record StillHangs : Refusal;

/// <summary>Another post has its number by now, so it cannot hang again under it.</summary>
public sealed record NumberGivenAway : Refusal;

/// <summary>No category was chosen.</summary>
public sealed record CategoryMissing() : Refusal(nameof(Category));

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record AnswerTooLong(int Length, int Max) : Refusal;
