namespace Buuv.Domain.Figures;

/// <summary>A number in two parts, of which the share of the first is shown.</summary>
/// <param name="IsWholeShown">The reader knows how much both are together.</param>
public readonly record struct Split(Tally Part, Tally Rest, bool IsWholeShown)
{
    /// <summary>Both together.</summary>
    public int Whole => Part.Count + Rest.Count;

    /// <summary>Its share tells nothing about few people: both parts are about enough of them.</summary>
    public bool IsSayable => !Part.IsSmall && !Rest.IsSmall;

    /// <summary>In percent.</summary>
    public int Percent => (int)Math.Round(100.0 * Part.Count / Whole, MidpointRounding.AwayFromZero);
}

/// <summary>Which shares may be shown. A share with its whole tells both parts, so a small part is left out as a small number is; and what
/// is left of the municipality for all that is left out together must leave room for each small part.</summary>
public static class Shares
{
    /// <param name="rows">The areas, that add up to the municipality.</param>
    /// <returns>Which rows are shown, and whether the share of the municipality may be shown beside them.</returns>
    public static (IReadOnlyList<bool> Rows, bool TellTotal) Hide(IReadOnlyList<Split> rows)
    {
        bool[] shown = [.. rows.Select(row => row.IsSayable && row.IsWholeShown)];
        var lowestFirst = new Queue<int>(Enumerable.Range(0, rows.Count).Where(at => shown[at]).OrderBy(at => rows[at].Whole));
        while (!IsSafe(rows, shown) && lowestFirst.TryDequeue(out var next)) shown[next] = false;
        return (shown, IsSafe(rows, shown));
    }

    private static bool IsSafe(IReadOnlyList<Split> rows, bool[] shown)
    {
        Split[] hidden = [.. rows.Where((_, at) => !shown[at])];
        var (parts, rests) = (hidden.Sum(row => row.Part.Count), hidden.Sum(row => row.Rest.Count));
        return hidden.All(row => HasRoom(row, row.Part, parts) && HasRoom(row, row.Rest, rests));

        // Between what the others cannot hold and what it can hold itself.
        bool HasRoom(Split row, Tally part, int sum)
        {
            if (!part.IsSmall) return true;
            var most = row.IsWholeShown ? row.Whole : Math.Max(row.Whole, SmallNumbers.LeastRoom);
            var least = Math.Max(0, sum - (parts + rests - row.Whole));
            return Math.Min(most, sum) - least >= SmallNumbers.LeastRoom;
        }
    }
}
