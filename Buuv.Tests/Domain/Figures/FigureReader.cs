using Buuv.Domain.Figures;

namespace Buuv.Tests.Domain.Figures;

/// <summary>Numbers that a reader looks for, with what is known of each: exactly what is shown, of "fewer than five" that it is zero to
/// four, of what is left out that it is not negative. Sums that hold between them narrow that down, again and again, until nothing changes:
/// so does whoever adds and subtracts what pages show.</summary>
internal sealed class FigureReader
{
    private const int Most = SmallNumbers.LeastShown - 1, Unknown = 1_000_000;

    private readonly List<(string Name, int Low, int High, bool IsSmall)> known = [];
    private readonly List<(int Whole, int[] Parts)> sums = [];

    /// <summary>A number with a word for why it is left out.</summary>
    public int Sees(string name, Shown shown, Tally truth) => shown.Why switch
    {
        null => Knows(name, shown.Number!.Value, shown.Number.Value, false),
        Hidden.Small => Knows(name, 0, Most, truth.IsSmall),
        _ => Knows(name, 0, Unknown, truth.IsSmall),
    };

    /// <summary>A part of a share: who knows the share and the whole, knows the part.</summary>
    public int Works(string name, bool isShown, Tally truth) =>
        isShown ? Knows(name, truth.Count, truth.Count, truth.IsSmall) : Knows(name, 0, Unknown, truth.IsSmall);

    /// <summary>A number that no page has a place for, but that others add up to.</summary>
    public int Supposes(string name) => Knows(name, 0, Unknown, false);

    /// <summary>The parts are the whole.</summary>
    public void Adds(int whole, params int[] parts) => sums.Add((whole, parts));

    /// <summary>The parts are not more than the whole.</summary>
    public void AddsAtMost(int whole, params int[] parts) => sums.Add((whole, [.. parts, Supposes("rest")]));

    /// <summary>Every small number that can be only one thing.</summary>
    public IReadOnlyList<string> Finds()
    {
        while (sums.Aggregate(false, (changed, sum) => Narrows(sum.Whole, sum.Parts) || changed)) { }
        return [.. known.Where(one => one.IsSmall && one.Low == one.High).Select(one => $"{one.Name} is {one.Low}")];
    }

    private bool Narrows(int whole, int[] parts)
    {
        var changed = Within(whole, parts.Sum(part => known[part].Low), parts.Sum(part => known[part].High));
        foreach (var part in parts)
        {
            var others = parts.Where(one => one != part).ToList();
            changed |= Within(
                part,
                known[whole].Low - others.Sum(one => known[one].High),
                known[whole].High - others.Sum(one => known[one].Low)
            );
        }
        return changed;
    }

    private bool Within(int at, int low, int high)
    {
        var before = known[at];
        known[at] = before with { Low = Math.Max(before.Low, low), High = Math.Min(before.High, high) };
        return known[at] != before;
    }

    private int Knows(string name, int low, int high, bool isSmall)
    {
        known.Add((name, low, high, isSmall));
        return known.Count - 1;
    }
}
