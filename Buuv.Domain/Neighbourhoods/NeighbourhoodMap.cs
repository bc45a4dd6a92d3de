namespace Buuv.Domain.Neighbourhoods;

/// <summary>All places that Buuv knows, read once and shared: which place lies in which, which posts reach it, what is near it.</summary>
public sealed class NeighbourhoodMap
{
    /// <summary>Greatest distance of "the region" from one neighbourhood to the nearest neighbourhood of another municipality, in
    /// kilometres: a quarter of an hour by car, half an hour by bike.</summary>
    public const double RegionKilometres = 10;

    private readonly Dictionary<string, Neighbourhood> bySlug;
    private readonly Dictionary<NeighbourhoodCode, Neighbourhood> byCode;
    private readonly Dictionary<NeighbourhoodCode, Audience[]> audiences;
    private readonly Dictionary<string, Municipality> municipalityBySlug;
    private readonly Dictionary<MunicipalityCode, Municipality> municipalityByCode;
    private readonly Dictionary<DistrictCode, District> districts;
    private readonly ILookup<MunicipalityCode, Neighbourhood> byMunicipality;
    private readonly ILookup<string, Neighbourhood> byPostcode;

    public NeighbourhoodMap(
        IEnumerable<Municipality> municipalities,
        IEnumerable<District> districts,
        IEnumerable<Neighbourhood> neighbourhoods
    )
    {
        Municipalities = [.. municipalities.OrderBy(municipality => municipality.Name, Folding.InOrder)];
        Neighbourhoods = [.. neighbourhoods.OrderBy(neighbourhood => neighbourhood.Name, Folding.InOrder)];
        this.districts = districts.ToDictionary(district => district.Code);
        bySlug = Neighbourhoods.ToDictionary(neighbourhood => neighbourhood.Slug, StringComparer.OrdinalIgnoreCase);
        byCode = Neighbourhoods.ToDictionary(neighbourhood => neighbourhood.Code);
        municipalityBySlug = Municipalities.ToDictionary(municipality => municipality.Slug, StringComparer.OrdinalIgnoreCase);
        municipalityByCode = Municipalities.ToDictionary(municipality => municipality.Code);
        byMunicipality = Neighbourhoods.ToLookup(neighbourhood => neighbourhood.Municipality);
        byPostcode = Neighbourhoods
            .SelectMany(neighbourhood => neighbourhood.Postcodes
                .Select((postcode, rank) => (postcode, rank, neighbourhood)))
            .OrderBy(row => row.rank).ThenBy(row => row.neighbourhood.Name, Folding.InOrder)
            .ToLookup(row => row.postcode, row => row.neighbourhood);
        audiences = Neighbourhoods.ToDictionary(neighbourhood => neighbourhood.Code, FindAudiences);
    }

    public IReadOnlyList<Municipality> Municipalities { get; }

    public IReadOnlyList<Neighbourhood> Neighbourhoods { get; }

    public Neighbourhood? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    public Neighbourhood? Find(NeighbourhoodCode code) => byCode.GetValueOrDefault(code);

    public Municipality? FindMunicipality(string? slug) => slug is null ? null : municipalityBySlug.GetValueOrDefault(slug);

    public Municipality? FindMunicipality(MunicipalityCode code) => municipalityByCode.GetValueOrDefault(code);

    public District? FindDistrict(DistrictCode? code) => code is { } known ? districts.GetValueOrDefault(known) : null;

    public IEnumerable<Neighbourhood> In(MunicipalityCode municipality) => byMunicipality[municipality];

    /// <summary>Neighbourhoods in or next to a postcode (four digits), likeliest first.</summary>
    public IEnumerable<Neighbourhood> At(Postcode postcode) => byPostcode[postcode.Digits];

    /// <summary>Audiences that reach a neighbourhood: its own, its district's, its municipality's, and those of the regions it lies
    /// in.</summary>
    public IReadOnlyList<Audience> AudiencesOf(Neighbourhood neighbourhood) => audiences[neighbourhood.Code];

    /// <summary>Audiences that reach a whole municipality: its own and those of the regions it lies in.</summary>
    public IReadOnlyList<Audience> AudiencesOf(Municipality town) =>
        [.. In(town.Code).SelectMany(AudiencesOf).Distinct().Where(audience => audience == Audience.Town(town.Code) || audience.IsRegion)];

    /// <summary>Neighbourhoods by distance between centres, nearest first, the neighbourhood itself included.</summary>
    public IEnumerable<(Neighbourhood Neighbourhood, double Kilometres)> Around(Neighbourhood neighbourhood) => Neighbourhoods
        .Select(other => (other, neighbourhood.Centre.KilometresTo(other.Centre)))
        .OrderBy(row => row.Item2);

    private Audience[] FindAudiences(Neighbourhood here)
    {
        var regions = Municipalities
            .Where(town =>
                town.Code == here.Municipality
                || byMunicipality[town.Code].Any(there => here.Centre.KilometresTo(there.Centre) <= RegionKilometres)
            )
            .Select(town => Audience.Region(town.Code));
        return
        [
            .. new[] { Audience.Of(here, Reach.Neighbourhood), Audience.Of(here, Reach.District), Audience.Of(here, Reach.Municipality) }
                .Concat(regions)
                .Distinct(),
        ];
    }
}
