namespace Buuv.Domain;

/// <summary>A rule said no. Each refusal is a small record without display text; its properties, in the order of its
/// constructor, fill the sentence that the reader gets in their own language.</summary>
public abstract record Refusal;

/// <summary>Somebody did what only another may do.</summary>
public sealed record NotAllowed : Refusal;

/// <summary>The thing is not there (any more).</summary>
public sealed record NotFound : Refusal;
