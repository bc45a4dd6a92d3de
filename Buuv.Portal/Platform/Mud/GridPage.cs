using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Mud;

/// <summary>One page of the rows of a grid.</summary>
/// <param name="Total">All rows that there are with these filters.</param>
public sealed record GridPage<TRow>(IReadOnlyList<TRow> Rows, int Total);

public static class GridPaging
{
    /// <summary>Rows on one page.</summary>
    public const int Size = 25;

    /// <summary>One page out of the database, which also counts: no more rows are read than are shown.</summary>
    /// <param name="ordered">Filtered, and in an order that leaves nothing to chance.</param>
    public static async Task<GridPage<TRow>> ToGridPageAsync<TRow>(
        this IQueryable<TRow> ordered,
        GridChoices choices,
        CancellationToken cancel = default
    )
    {
        var total = await ordered.CountAsync(cancel);
        return new(await ordered.Skip(Before(choices, total)).Take(Size).ToListAsync(cancel), total);
    }

    /// <summary>One page of what is in memory.</summary>
    public static GridPage<TRow> ToGridPage<TRow>(this IReadOnlyList<TRow> ordered, GridChoices choices) =>
        new([.. ordered.Skip(Before(choices, ordered.Count)).Take(Size)], ordered.Count);

    /// <summary>Number of the last page; 1 when there are no rows.</summary>
    public static int LastPage(int total) => Math.Max(1, (total + Size - 1) / Size);

    // An address may name a page that is not there any more: then the last is shown.
    private static int Before(GridChoices choices, int total) => (Math.Min(choices.Page, LastPage(total)) - 1) * Size;
}
