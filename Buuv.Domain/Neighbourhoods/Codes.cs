namespace Buuv.Domain.Neighbourhoods;

/// <summary>CBS code of a gemeente, such as GM0546.</summary>
public readonly record struct MunicipalityCode(string Value) { public override string ToString() => Value; }

/// <summary>CBS code of a wijk, such as WK054608.</summary>
public readonly record struct DistrictCode(string Value) { public override string ToString() => Value; }

/// <summary>CBS code of a buurt, such as BU05460800; of a wijk where a municipality is known by wijk only.</summary>
public readonly record struct NeighbourhoodCode(string Value) { public override string ToString() => Value; }
