using System.Buffers;
using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Platform.OutputCache;

/// <summary>What decides which bytes a visitor gets. The host is not in it: no page says it, and anybody can make one up.</summary>
/// <param name="Formats">Language of dates and numbers, which a cookie may set apart from that of the words.</param>
/// <param name="Place">Slug of the buurt they chose before; null for none, or one that is not there.</param>
/// <param name="Day">A note says "vandaag".</param>
public sealed record PageCacheKey(string Path, string Language, string Formats, string Letters, string? Place, DateOnly Day)
{
    private const int LongestPath = 100;

    private static readonly SearchValues<char> Plain = SearchValues.Create("/-0123456789abcdefghijklmnopqrstuvwxyz");

    /// <returns>Null for an address that is not kept. A page says its own address back, letter for letter, and there is no end to the ways
    /// in which one can be written: with a query, in capitals, with a slash behind it. Those are drawn for whoever asks.</returns>
    public static PageCacheKey? Of(HttpContext context, NeighbourhoodMap map, DateOnly day)
    {
        var (path, request) = (context.Request.Path.Value ?? "", context.Request);
        var isPlain = path.Length <= LongestPath && !path.AsSpan().ContainsAnyExcept(Plain) && (path.Length == 1 || !path.EndsWith('/'));
        return !isPlain || request.QueryString.HasValue || request.PathBase.HasValue ? null
            : new(path, CultureInfo.CurrentUICulture.Name, CultureInfo.CurrentCulture.Name, ReaderPreferences.Letters(context),
                map.Find(request.Cookies[PlaceContext.Cookie])?.Slug, day);
    }
}
