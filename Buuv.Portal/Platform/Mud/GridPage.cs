using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Mud;

/// <summary>One page of the rows of a grid.</summary>
/// <param name="Total">Rows that can be paged through with these filters.</param>
public sealed record GridPage<TRow>(IReadOnlyList<TRow> Rows, int Total)
{
    /// <summary>There are more of them, which are found by choosing or looking for less.</summary>
    public bool HasMore { get; init; }

    /// <summary>The same page with other rows for its own.</summary>
    public GridPage<TOther> Showing<TOther>(IReadOnlyList<TOther> rows) => new(rows, Total) { HasMore = HasMore };
}

public static class GridPaging
{
    /// <summary>Rows on one page.</summary>
    public const int Size = 25;

    /// <summary>Rows that can be paged through, a hundred pages: counting more costs more than anybody reads.</summary>
    public const int Most = 100 * Size;

    /// <summary>One page out of the database, which also counts: no more rows are read than are shown, and none is counted beyond
    /// <see cref="Most"/>.</summary>
    /// <param name="ordered">Filtered, and in an order that leaves nothing to chance.</param>
    public static async Task<GridPage<TRow>> ToGridPageAsync<TRow>(
        this IQueryable<TRow> ordered,
        GridChoices choices,
        CancellationToken cancel = default
    )
    {
        var counted = await ordered.Take(Most + 1).CountAsync(cancel);
        var total = Math.Min(counted, Most);
        return new(await ordered.Skip(Before(choices, total)).Take(Size).ToListAsync(cancel), total) { HasMore = counted > Most };
    }

    /// <summary>One page of what is in memory.</summary>
    public static GridPage<TRow> ToGridPage<TRow>(this IReadOnlyList<TRow> ordered, GridChoices choices) =>
        new([.. ordered.Skip(Before(choices, ordered.Count)).Take(Size)], ordered.Count);

    /// <summary>Number of the last page; 1 when there are no rows.</summary>
    public static int LastPage(int total) => Math.Max(1, (total + Size - 1) / Size);

    // An address may name a page that is not there any more: then the last is shown.
    private static int Before(GridChoices choices, int total) => (Math.Min(choices.Page, LastPage(total)) - 1) * Size;
}
