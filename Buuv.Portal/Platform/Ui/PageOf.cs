using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Ui;

/// <summary>One page of a list that is longer than a screen.</summary>
/// <param name="Number">From 1.</param>
/// <param name="HasMore">There is a page after it.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Number, bool HasMore)
{
    public static readonly PageOf<T> Empty = new([], 1, false);

    /// <summary>The same page of something made of its items.</summary>
    public PageOf<TOther> Select<TOther>(Func<T, TOther> make) => new([.. Items.Select(make)], Number, HasMore);
}

public static class Paging
{
    /// <summary>Lines on one page.</summary>
    public const int Size = 50;

    /// <param name="ordered">In an order that leaves nothing to chance: else a line could stand on two pages, or on none.</param>
    public static async Task<PageOf<T>> PageAsync<T>(this IQueryable<T> ordered, int number) =>
        Of(await ordered.Skip((number - 1) * Size).Take(Size + 1).ToListAsync(), number);

    /// <inheritdoc cref="PageAsync"/>
    public static PageOf<T> Page<T>(this IEnumerable<T> ordered, int number) =>
        Of([.. ordered.Skip((number - 1) * Size).Take(Size + 1)], number);

    private static PageOf<T> Of<T>(List<T> found, int number) => new([.. found.Take(Size)], number, found.Count > Size);
}
