namespace Buuv.Domain.Figures;

/// <summary>How often something was counted, and how many people that is about.</summary>
public readonly record struct Tally(int Count, int People)
{
    /// <summary>A count of people.</summary>
    public static Tally OfPeople(int people) => new(people, people);

    /// <summary>It is about so few people that it might tell something about one of them.</summary>
    public bool IsSmall => Math.Min(Count, People) < SmallNumbers.LeastShown;
}

/// <summary>Why a number is not shown.</summary>
public enum Hidden
{
    /// <summary>It is about fewer people than <see cref="SmallNumbers.LeastShown"/>.</summary>
    Small,

    /// <summary>With it, a small number beside it could be found by subtraction.</summary>
    BesideSmall,
}

/// <summary>A number as it may be shown.</summary>
/// <param name="Number">Null when it is not shown.</param>
public readonly record struct Shown(int? Number, Hidden? Why)
{
    public static readonly Shown Small = new(null, Hidden.Small);
    public static readonly Shown BesideSmall = new(null, Hidden.BesideSmall);

    /// <summary>For sorting: what is not shown stands below every number, in no order that tells anything.</summary>
    public int Rank => Number ?? -1;

    /// <summary>Itself, or left out when it would tell a small number.</summary>
    public Shown If(bool isSafe) => isSafe || Number is null ? this : BesideSmall;

    public static implicit operator Shown(int number) => new(number, null);
}

/// <summary>Numbers as they may be shown.</summary>
/// <param name="IsSafe">False when a reader who knows their sum could narrow down a small one although all are left out: then the sum may
/// not be shown either.</param>
public readonly record struct HiddenList(IReadOnlyList<Shown> Numbers, bool IsSafe)
{
    /// <summary>The numbers, or none of them when the sum is known all the same; nor which of them are small, which would tell with
    /// it.</summary>
    public IReadOnlyList<Shown> OrNothing => IsSafe ? Numbers : [.. Numbers.Select(_ => Shown.BesideSmall)];
}

/// <summary>Statistical disclosure control: no number about fewer than five people is shown, and none can be found by subtracting the
/// others from their sum.</summary>
public static class SmallNumbers
{
    /// <summary>Least number of people about whom a number is shown.</summary>
    public const int LeastShown = 5;

    /// <summary>A small number could for all the reader knows be anything from zero to at least this.</summary>
    public const int LeastRoom = 2;

    private const int Most = LeastShown - 1;

    /// <summary>What may be shown of numbers whose sum the reader knows, or may know. As long as a small one could be narrowed down, the
    /// lowest of the others is left out too.</summary>
    /// <remarks>A small number lies between 0 and 4, one beside it is 5 or more: those are the bounds that a reader has. The method is that
    /// of complementary cell suppression: A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4.</remarks>
    public static HiddenList Hide(IReadOnlyList<Tally> numbers) => Hide(numbers, shown => IsSafe(numbers, shown));

    /// <summary>What may be shown of numbers of whose sum the reader knows only that it is not less than something.</summary>
    /// <returns>When it cannot be made safe: of none of them why it is left out.</returns>
    public static IReadOnlyList<Shown> HideOfOpenSum(IReadOnlyList<Tally> numbers) =>
        Hide(numbers, shown => IsSafeBelow(numbers, shown)).OrNothing;

    /// <summary>What may be shown of one number that is part of no sum.</summary>
    public static Shown Hide(Tally number) => number.IsSmall ? Shown.Small : number.Count;

    private static HiddenList Hide(IReadOnlyList<Tally> numbers, Func<Shown[], bool> isSafe)
    {
        var shown = numbers.Select(Hide).ToArray();
        var lowestFirst = new Queue<int>(Enumerable.Range(0, numbers.Count)
            .Where(at => !numbers[at].IsSmall)
            .OrderBy(at => numbers[at].Count));
        while (!isSafe(shown) && lowestFirst.TryDequeue(out var next)) shown[next] = Shown.BesideSmall;
        return new(shown, isSafe(shown));
    }

    private static bool IsSafe(IReadOnlyList<Tally> numbers, Shown[] shown)
    {
        var small = shown.Count(number => number.Why is Hidden.Small);
        if (small == 0) return true;
        var beside = shown.Count(number => number.Why is Hidden.BesideSmall);
        var rest = numbers.Where((_, at) => shown[at].Number is null).Sum(number => number.Count);
        return beside > 0 ? rest - LeastShown * beside >= LeastRoom : rest >= LeastRoom && rest <= Most * (small - 1);
    }

    // One that is left out beside it could be as high as it likes.
    private static bool IsSafeBelow(IReadOnlyList<Tally> numbers, Shown[] shown)
    {
        if (shown.Any(number => number.Why is Hidden.BesideSmall)) return true;
        var (small, rest) = (numbers.Count(number => number.IsSmall), numbers.Where(number => number.IsSmall).Sum(number => number.Count));
        return small == 0 || rest - Most * (small - 1) <= Most - LeastRoom;
    }
}
