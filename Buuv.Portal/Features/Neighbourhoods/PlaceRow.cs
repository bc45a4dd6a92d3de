using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Features.Neighbourhoods;

/// <summary>One line of an import: a buurt, or a wijk when <paramref name="Neighbourhood"/> is null.</summary>
/// <param name="Line">Line of a CSV file, or place in a GeoJSON file, counted from 1.</param>
public sealed record PlaceRow(
    int Line, NeighbourhoodCode? Neighbourhood, string? NeighbourhoodName, DistrictCode? District, string? DistrictName,
    MunicipalityCode Municipality, string MunicipalityName, GeoPoint Centre, string? Postcodes);

/// <summary>What an import brought.</summary>
public sealed record ImportReport(int Municipalities, int Districts, int Neighbourhoods);

public enum ImportProblem
{
    NotReadable,
    Empty,
    ColumnMissing,
    CodeUnclear,
    NameMissing,
    PlaceUnclear,
    CodeTwice,
}

/// <summary>Nothing was imported, because of one line.</summary>
public sealed record ImportRefused(int Line, ImportProblem Problem) : Refusal;
