namespace Buuv.Domain;

/// <summary>A rule refused. Each refusal is a small record without display text; its properties, in the order of its constructor, fill in
/// the sentence that the reader gets in their own language.</summary>
public abstract record Refusal;

/// <summary>The resident or account may not do this.</summary>
public sealed record NotAllowed : Refusal;

/// <summary>The record does not exist (any more).</summary>
public sealed record NotFound : Refusal;
