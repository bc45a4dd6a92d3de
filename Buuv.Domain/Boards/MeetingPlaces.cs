using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Boards;

/// <summary>Neutral places to meet for the first time.</summary>
public static class MeetingPlaces
{
    /// <summary>Public places that suit both neighbours, best first: the first has the shortest way for the one who lives farther from
    /// it.</summary>
    public static IEnumerable<NoticeBoard> NearBoth(GeoPoint one, GeoPoint other, IEnumerable<NoticeBoard> boards, int most = 3) => boards
        .Where(board => board.GoodToMeet)
        .OrderBy(board => Math.Max(board.Location.KilometresTo(one), board.Location.KilometresTo(other)))
        .ThenBy(board => board.Slug, StringComparer.Ordinal)
        .Take(most);
}
