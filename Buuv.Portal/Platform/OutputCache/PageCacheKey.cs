using System.Buffers;
using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Platform.OutputCache;

/// <summary>Everything that decides which bytes a visitor gets. Not the host: no page contains it, and a client can make one up.</summary>
/// <param name="Formats">Language of dates and numbers, which a cookie may set apart from that of the words.</param>
/// <param name="Place">Slug of the neighbourhood they chose before; null for none, or one that is not there.</param>
/// <param name="Day">Today, since posts say "vandaag".</param>
public sealed record PageCacheKey(string Path, string Language, string Formats, string Letters, string? Place, DateOnly Day)
{
    private const int LongestPath = 100;

    private static readonly SearchValues<char> Plain = SearchValues.Create("/-0123456789abcdefghijklmnopqrstuvwxyz");

    /// <returns>Null for an address that is not cached. A page contains its own address, which can be written in endless ways: with a
    /// query, in capitals, with a slash at the end. Those are rendered for each request.</returns>
    public static PageCacheKey? Of(HttpContext context, NeighbourhoodMap map, DateOnly day)
    {
        var (path, request) = (context.Request.Path.Value ?? "", context.Request);
        var isPlain = path.Length <= LongestPath && !path.AsSpan().ContainsAnyExcept(Plain) && (path.Length == 1 || !path.EndsWith('/'));
        return !isPlain || request.QueryString.HasValue || request.PathBase.HasValue ? null
            : new(path, CultureInfo.CurrentUICulture.Name, CultureInfo.CurrentCulture.Name, ReaderPreferences.Letters(context),
                map.Find(request.Cookies[PlaceContext.Cookie])?.Slug, day);
    }
}
