namespace Buuv.Domain;

/// <summary>What a rule answers: done, or a refusal that says why not. A bug throws; a refusal never does.</summary>
public readonly record struct Result
{
    private Result(Refusal? refusal) => Refusal = refusal;

    /// <summary>It was done, now or earlier: repeating a done action succeeds quietly.</summary>
    public static Result Done => new(null);

    public Refusal? Refusal { get; }

    public bool IsDone => Refusal is null;

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>What a rule answers when it has something to give.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// <summary>The thing itself.</summary>
    /// <exception cref="InvalidOperationException">It was refused; look at <see cref="Refusal"/> first.</exception>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {Refusal}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <summary>Goes on with the value; a refusal passes through.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsDone ? next(value!) : Refusal!;
}
