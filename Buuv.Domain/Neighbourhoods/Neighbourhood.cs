namespace Buuv.Domain.Neighbourhoods;

/// <summary>A neighbourhood (buurt): the most precise place that Buuv shows about a resident.</summary>
public sealed class Neighbourhood(NeighbourhoodCode code, string name, string slug, MunicipalityCode municipality)
{
    /// <summary>Least number of homes in a neighbourhood that is shown; a smaller one could identify a resident.</summary>
    public const int FewestHomes = 50;

    public NeighbourhoodCode Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>Name in web addresses; unique over all municipalities.</summary>
    public string Slug { get; private set; } = slug;

    public MunicipalityCode Municipality { get; private set; } = municipality;

    /// <summary>The district; null where the source names none (Amsterdam-Zuid).</summary>
    public DistrictCode? District { get; private set; }

    public GeoPoint Centre { get; private set; }

    /// <summary>Four-digit postcodes in or next to it, nearest first.</summary>
    public IReadOnlyList<string> Postcodes { get; private set; } = [];

    /// <summary>Takes over the values of a newer import. The slug stays, because printed posters refer to it.</summary>
    /// <param name="postcodes">None where the import does not say: then those that are known stay.</param>
    public void Update(string name, DistrictCode? district, GeoPoint centre, params IReadOnlyList<string> postcodes)
    {
        Name = name;
        District = district;
        Centre = centre;
        if (postcodes.Count > 0) Postcodes = postcodes;
    }
}
