namespace Buuv.Domain;

/// <summary>A rule refused. Each refusal is a small record without display text; its properties, in the order of its constructor, fill in
/// the sentence that the reader gets in their own language.</summary>
/// <param name="Field">Name of the form's property that it is about; null when it is about the form as a whole.</param>
public abstract record Refusal(string? Field = null)
{
    /// <summary>The same refusal, about this field.</summary>
    public Refusal At(string field) => this with { Field = field };
}

/// <summary>The resident or account may not do this.</summary>
public sealed record NotAllowed : Refusal;

/// <summary>The record does not exist (any more).</summary>
public sealed record NotFound : Refusal;
