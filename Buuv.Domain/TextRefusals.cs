namespace Buuv.Domain;

public sealed record WordsMissing() : Refusal("Words");

/// <param name="Length">Characters typed.</param>
/// <param name="Max">Most characters allowed.</param>
public sealed record MessageTooLong(int Length, int Max) : Refusal("Words");
