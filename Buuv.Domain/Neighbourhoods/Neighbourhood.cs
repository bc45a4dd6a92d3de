namespace Buuv.Domain.Neighbourhoods;

/// <summary>A buurt: the smallest place Buuv ever shows about a person.</summary>
public sealed class Neighbourhood(NeighbourhoodCode code, string name, string slug, MunicipalityCode municipality)
{
    /// <summary>A buurt with fewer homes is not shown about anybody.</summary>
    public const int FewestHomes = 50;

    public NeighbourhoodCode Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>Name in an address; unique over all municipalities.</summary>
    public string Slug { get; private set; } = slug;

    public MunicipalityCode Municipality { get; private set; } = municipality;

    /// <summary>The wijk; null where a source names none (Amsterdam-Zuid).</summary>
    public DistrictCode? District { get; private set; }

    public GeoPoint Centre { get; private set; }

    /// <summary>Four-digit postcodes that lie in or next to it, nearest first, separated by spaces.</summary>
    public string Postcodes { get; private set; } = "";

    /// <summary>Takes over what a newer import says. The slug stays: printed posters point at it.</summary>
    public void Update(string name, DistrictCode? district, GeoPoint centre, string? postcodes)
    {
        Name = name;
        District = district;
        Centre = centre;
        if (!string.IsNullOrWhiteSpace(postcodes)) Postcodes = postcodes;
    }
}
