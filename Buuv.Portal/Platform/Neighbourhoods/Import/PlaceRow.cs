using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>One line of an import: a buurt, or a wijk when <paramref name="Neighbourhood"/> is null.</summary>
/// <param name="Line">Line of a CSV file, or place in a GeoJSON file, counted from 1.</param>
public sealed record PlaceRow(
    int Line, NeighbourhoodCode? Neighbourhood, string? NeighbourhoodName, DistrictCode? District, string? DistrictName,
    MunicipalityCode Municipality, string MunicipalityName, GeoPoint Centre, IReadOnlyList<string> Postcodes)
{
    /// <summary>How many homes there are, where the file says so.</summary>
    public int? Homes { get; init; }

    /// <summary>Too few homes to hide one among them: "somebody in this buurt" would point at a door.</summary>
    public bool IsTooSmall => Homes < Domain.Neighbourhoods.Neighbourhood.FewestHomes;
}

/// <summary>What an import brought.</summary>
/// <param name="TooSmall">Buurten that were left out, because too few people live there; who does chooses the buurt beside it.</param>
public sealed record ImportReport(int Municipalities, int Districts, int Neighbourhoods, int TooSmall = 0);

public enum ImportProblem
{
    NotReadable,
    Empty,
    ColumnMissing,
    CodeUnclear,
    NameMissing,
    PlaceUnclear,
    CodeTwice,
    HomesUnclear,
    PostcodeUnclear,
}

/// <summary>Nothing was imported, because of one line.</summary>
public sealed record ImportRefused(int Line, ImportProblem Problem) : Refusal;
