using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>One line of an import: a neighbourhood, or a district when <paramref name="Neighbourhood"/> is null.</summary>
/// <param name="Line">Line of a CSV file, or place in a GeoJSON file, counted from 1.</param>
public sealed record PlaceRow(
    int Line, NeighbourhoodCode? Neighbourhood, string? NeighbourhoodName, DistrictCode? District, string? DistrictName,
    MunicipalityCode Municipality, string MunicipalityName, GeoPoint Centre, IReadOnlyList<string> Postcodes)
{
    /// <summary>How many homes there are, where the file says so.</summary>
    public int? Homes { get; init; }

    /// <summary>Whether it has too few homes to show: its name could identify a resident.</summary>
    public bool IsTooSmall => Homes < Domain.Neighbourhoods.Neighbourhood.FewestHomes;
}

/// <summary>What an import brought.</summary>
/// <param name="TooSmall">Neighbourhoods that were left out, because too few people live there; who does chooses the neighbourhood beside
/// it.</param>
public sealed record ImportReport(int Municipalities, int Districts, int Neighbourhoods, int TooSmall = 0);

public enum ImportProblem
{
    NotReadable,
    Empty,
    ColumnMissing,
    CodeUnclear,
    NameMissing,
    NameTooLong,
    PlaceUnclear,
    CodeTwice,
    HomesUnclear,
    PostcodeUnclear,
}

/// <summary>Nothing was imported, because of one line.</summary>
public sealed record ImportRefused(int Line, ImportProblem Problem) : Refusal;
