namespace Buuv.Domain.Neighbourhoods;

/// <summary>How far away a post is shown.</summary>
public enum Reach
{
    /// <summary>Only the author's neighbourhood.</summary>
    Neighbourhood,

    /// <summary>The whole district; the neighbourhood where it has no district.</summary>
    District,

    /// <summary>The whole municipality.</summary>
    Municipality,

    /// <summary>Also neighbourhoods nearby in other municipalities, see <see cref="NeighbourhoodMap.RegionKilometres"/>.</summary>
    Region,
}

/// <summary>The readers of a post: one neighbourhood, one district, one municipality or the region around one. A post has one audience and
/// a neighbourhood belongs to several, so that both the feed and the live hub find what is near with a few exact look-ups.</summary>
public readonly record struct Audience(string Value)
{
    private const string RegionMark = "R-";

    public static Audience Of(Neighbourhood neighbourhood, Reach reach) => reach switch
    {
        Reach.Neighbourhood => new(neighbourhood.Code.Value),
        Reach.District => new(neighbourhood.District?.Value ?? neighbourhood.Code.Value),
        Reach.Municipality => Town(neighbourhood.Municipality),
        Reach.Region => Region(neighbourhood.Municipality),
        _ => throw new ArgumentOutOfRangeException(nameof(reach)),
    };

    public static Audience Town(MunicipalityCode municipality) => new(municipality.Value);

    public static Audience Region(MunicipalityCode municipality) => new(RegionMark + municipality.Value);

    public bool IsRegion => Value.StartsWith(RegionMark, StringComparison.Ordinal);

    public override string ToString() => Value;
}
