using System.Collections.Concurrent;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Platform.OutputCache;

/// <summary>Rendered pages for visitors. A page carries the number of the last domain event before it was rendered; after any later event
/// it is no longer served. So a page that was being rendered while a post changed is never served after that change.</summary>
public sealed class PageCache(EventBus line, NeighbourhoodDirectory directory, TimeProvider clock)
{
    // Long enough for a rush, short enough for what changes without a happening: a certificate that is over.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<PageCacheKey, Entry> pages = new();
    private readonly ConcurrentDictionary<(PageCacheKey Address, long After), Task<CachedPage?>> drawing = new();
    private readonly Lock keeping = new();
    private long size;

    /// <summary>In bytes. Above it, the least recently requested pages are removed.</summary>
    public long Most { get; init; } = 32 * 1024 * 1024;

    public int Count => pages.Count;

    /// <returns>Null when this address is not kept: see <see cref="PageCacheKey.Of"/>.</returns>
    public PageCacheKey? AddressOf(HttpContext context) => PageCacheKey.Of(context, directory.Map, DutchTime.Today(clock));

    /// <returns>Null when there is none that is still true.</returns>
    public CachedPage? Find(PageCacheKey address)
    {
        if (!pages.TryGetValue(address, out var kept) || !IsTrue(kept)) return null;
        kept.AskedAt = Environment.TickCount64;
        return kept.Page;
    }

    /// <summary>The page that is ready; else draws it, once for all who ask at the same time.</summary>
    /// <param name="draw">Gives null for what cannot be kept, and has answered by then.</param>
    /// <returns>The page, or null; and whether it was drawn for this very visitor.</returns>
    public async Task<(CachedPage? Page, bool IsDrawn)> FindOrDrawAsync(
        PageCacheKey address,
        Func<Task<CachedPage?>> draw,
        CancellationToken gone
    )
    {
        if (Find(address) is { } ready) return (ready, false);
        var (after, map, until) = (line.Latest, directory.Map, clock.GetUtcNow() + Life);
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = drawing.GetOrAdd((address, after), mine.Task);
        if (first != mine.Task) return (await first.WaitAsync(gone), false);
        CachedPage? page = null;
        try
        {
            // Whoever drew it may have finished just before.
            page = Find(address);
            if (page is not null) return (page, false);
            page = await draw();
            if (page is not null) Keep(address, new(page, after, map, until) { AskedAt = Environment.TickCount64 });
            return (page, true);
        }
        finally
        {
            drawing.TryRemove((address, after), out _);
            mine.SetResult(page);
        }
    }

    private bool IsTrue(Entry kept) =>
        kept.After == line.Latest && ReferenceEquals(kept.Map, directory.Map) && clock.GetUtcNow() < kept.Until;

    private void Keep(PageCacheKey address, Entry kept)
    {
        lock (keeping)
        {
            // What is over may hold what somebody took back: it does not stay in memory until somebody asks for it.
            foreach (var (old, page) in pages)
                if (old == address || !IsTrue(page)) Drop(old);
            pages[address] = kept;
            size += kept.Page.Size;
            if (size <= Most) return;
            foreach (var (old, _) in pages.OrderBy(page => page.Value.AskedAt))
            {
                if (size <= Most) break;
                Drop(old);
            }
        }
    }

    private void Drop(PageCacheKey address)
    {
        if (pages.TryRemove(address, out var dropped)) size -= dropped.Page.Size;
    }

    /// <param name="After">Number of the last domain event before it was drawn.</param>
    /// <param name="Map">The places it was drawn with.</param>
    private sealed record Entry(CachedPage Page, long After, NeighbourhoodMap Map, DateTimeOffset Until)
    {
        public long AskedAt { get; set; }
    }
}
