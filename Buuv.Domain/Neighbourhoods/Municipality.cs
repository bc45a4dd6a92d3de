namespace Buuv.Domain.Neighbourhoods;

/// <summary>A gemeente where Buuv works, with the phone number that stands on every page and poster.</summary>
public sealed class Municipality(MunicipalityCode code, string name, string slug)
{
    public MunicipalityCode Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public string Slug { get; private set; } = slug;

    /// <summary>Number of the phone team, as people read it ("071 123 45 67"); null as long as none is set.</summary>
    public string? PhoneTeam { get; private set; }

    public void Rename(string name) => Name = name;

    public void SetPhoneTeam(string? number) => PhoneTeam = string.IsNullOrWhiteSpace(number) ? null : TidyText.Line(number);
}
