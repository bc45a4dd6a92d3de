namespace Buuv.Domain.Residents;

/// <summary>In which capacity a person enters something for a resident.</summary>
public enum Deputy
{
    PhoneTeam,
    Family,
    Neighbour,
    Professional,
}

/// <summary>The person who entered something for a resident. Never shown in public; the resident always sees it.</summary>
/// <param name="Who">Account of the phone volunteer, or id of the resident who acts as deputy.</param>
/// <param name="Name">First name, as the resident reads it.</param>
public sealed record EnteredBy(Deputy As, Guid Who, string Name);
