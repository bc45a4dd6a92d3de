using System.Diagnostics.CodeAnalysis;

namespace Buuv.Domain;

/// <summary>What a rule answers: done, or a refusal that says why not. A bug throws; a refusal never does.</summary>
public readonly record struct Result
{
    private readonly Refusal? refusal;

    private Result(bool isDone, Refusal? refusal) => (IsDone, this.refusal) = (isDone, refusal);

    /// <summary>It was done, now or earlier: repeating a done action succeeds quietly.</summary>
    public static Result Done => new(true, null);

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone { get; }

    /// <summary>Null when it was done.</summary>
    /// <exception cref="InvalidOperationException">Nobody answered: it is the default value.</exception>
    public Refusal? Refusal => IsDone ? null : refusal ?? throw new InvalidOperationException("No rule gave this result");

    public static implicit operator Result(Refusal refusal) => new(false, refusal);
}

/// <summary>What a rule answers when it has something to give.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(bool isDone, T? value, Refusal? refusal) => (IsDone, this.value, this.refusal) = (isDone, value, refusal);

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone { get; }

    /// <summary>Null when it was done.</summary>
    /// <exception cref="InvalidOperationException">Nobody answered: it is the default value.</exception>
    public Refusal? Refusal => IsDone ? null : refusal ?? throw new InvalidOperationException("No rule gave this result");

    /// <summary>The thing itself.</summary>
    /// <exception cref="InvalidOperationException">It was refused; look at <see cref="Refusal"/> first.</exception>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(true, value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(false, default, refusal);

    /// <summary>Goes on with the value; a refusal passes through.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsDone ? next(value!) : Refusal;
}
