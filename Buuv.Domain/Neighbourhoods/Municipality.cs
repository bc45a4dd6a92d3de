using Buuv.Domain.Contact;

namespace Buuv.Domain.Neighbourhoods;

/// <summary>A municipality (gemeente) where Buuv works, with the phone number on its pages and posters.</summary>
public sealed class Municipality(MunicipalityCode code, string name, string slug)
{
    public MunicipalityCode Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public string Slug { get; private set; } = slug;

    /// <summary>Number of the phone team; null as long as none is set.</summary>
    public PhoneNumber? PhoneTeam { get; private set; }

    public void Rename(string name) => Name = name;

    public void SetPhoneTeam(PhoneNumber? number) => PhoneTeam = number;
}
