namespace Buuv.Domain.Neighbourhoods;

/// <summary>CBS code of a municipality (gemeente), such as GM0546.</summary>
public readonly record struct MunicipalityCode(string Value) { public override string ToString() => Value; }

/// <summary>CBS code of a district (wijk), such as WK054608.</summary>
public readonly record struct DistrictCode(string Value) { public override string ToString() => Value; }

/// <summary>CBS code of a neighbourhood (buurt), such as BU05460800; of a district where a municipality has no smaller areas.</summary>
public readonly record struct NeighbourhoodCode(string Value) { public override string ToString() => Value; }
