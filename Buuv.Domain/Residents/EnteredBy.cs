namespace Buuv.Domain.Residents;

/// <summary>In what way somebody who enters a thing stands to the person it is for.</summary>
public enum Deputy
{
    PhoneTeam,
    Family,
    Neighbour,
    Professional,
}

/// <summary>Who entered something for somebody else. Never shown in public; the person it is for always sees it.</summary>
/// <param name="Who">Account of the phone volunteer, or resident id of whoever acts on behalf of the person.</param>
/// <param name="Name">First name, as the person reads it.</param>
public sealed record EnteredBy(Deputy As, Guid Who, string Name);
