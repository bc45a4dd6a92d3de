namespace Buuv.Domain.Neighbourhoods;

/// <summary>A district (wijk): several neighbourhoods.</summary>
public sealed class District(DistrictCode code, string name, MunicipalityCode municipality)
{
    public DistrictCode Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public MunicipalityCode Municipality { get; private set; } = municipality;

    public void Rename(string name) => Name = name;
}
