namespace Buuv.Domain.Neighbourhoods;

/// <summary>How far a post goes.</summary>
public enum Reach
{
    /// <summary>Own buurt only.</summary>
    Neighbourhood,

    /// <summary>The whole wijk; the buurt where no wijk is known.</summary>
    District,

    /// <summary>The whole gemeente.</summary>
    Town,

    /// <summary>Also the buurten of other municipalities nearby, see <see cref="NeighbourhoodMap.RegionKilometres"/>.</summary>
    Region,
}

/// <summary>Everybody who hears a post: one buurt, one wijk, one town or the region round one town. A post has one audience;
/// a buurt listens to several. So "what is near here" is a handful of exact look-ups, for the feed as for the live hub.</summary>
public readonly record struct Audience(string Value)
{
    private const string RegionMark = "R-";

    public static Audience Of(Neighbourhood neighbourhood, Reach reach) => reach switch
    {
        Reach.Neighbourhood => new(neighbourhood.Code.Value),
        Reach.District => new(neighbourhood.District?.Value ?? neighbourhood.Code.Value),
        Reach.Town => Town(neighbourhood.Municipality),
        Reach.Region => Region(neighbourhood.Municipality),
        _ => throw new ArgumentOutOfRangeException(nameof(reach)),
    };

    public static Audience Town(MunicipalityCode municipality) => new(municipality.Value);

    public static Audience Region(MunicipalityCode municipality) => new(RegionMark + municipality.Value);

    public bool IsRegion => Value.StartsWith(RegionMark, StringComparison.Ordinal);

    public override string ToString() => Value;
}
