using System.Diagnostics.CodeAnalysis;

namespace Buuv.Domain;

/// <summary>The outcome of a command: done, or a refusal that says why not. A refusal is never an exception; exceptions are bugs.</summary>
public readonly record struct Result
{
    private readonly Refusal? refusal;

    private Result(bool isDone, Refusal? refusal) => (IsDone, this.refusal) = (isDone, refusal);

    /// <summary>It was done, now or before: repeating a command that was done succeeds.</summary>
    public static Result Done => new(true, null);

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone { get; }

    /// <summary>Why it was refused; null when it was done.</summary>
    /// <exception cref="InvalidOperationException">The result is the default value.</exception>
    public Refusal? Refusal => IsDone ? null : refusal ?? throw new InvalidOperationException("No rule gave this result");

    public static implicit operator Result(Refusal refusal) => new(false, refusal);
}

/// <summary>The outcome of a command that returns a value.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(bool isDone, T? value, Refusal? refusal) => (IsDone, this.value, this.refusal) = (isDone, value, refusal);

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone { get; }

    /// <summary>Why it was refused; null when it was done.</summary>
    /// <exception cref="InvalidOperationException">The result is the default value.</exception>
    public Refusal? Refusal => IsDone ? null : refusal ?? throw new InvalidOperationException("No rule gave this result");

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused; look at <see cref="Refusal"/> first.</exception>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(true, value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(false, default, refusal);

    /// <summary>The same outcome; a refusal is about this field.</summary>
    public Result<T> At(string field) => IsDone ? this : Refusal.At(field);

    /// <summary>Continues with the value; a refusal is returned unchanged.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsDone ? next(value!) : Refusal;
}
