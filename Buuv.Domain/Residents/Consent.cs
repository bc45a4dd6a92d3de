namespace Buuv.Domain.Residents;

/// <summary>The way in which consent was given.</summary>
public enum ConsentDoor
{
    Web,
    Phone,
    Paper,
}

/// <summary>Consent of a person: to which words, when, in which way, and to which member of staff.</summary>
public sealed class Consent(ResidentId resident, string words, ConsentDoor door, DateTime at, Guid? heardBy)
{
    public long Id { get; private set; }

    public ResidentId Resident { get; private set; } = resident;

    /// <summary>The exact words that were read out or shown.</summary>
    public string Words { get; private set; } = words;

    public ConsentDoor Door { get; private set; } = door;

    public DateTime At { get; private set; } = at;

    /// <summary>Account of the member of staff who read them out; null when the person read them.</summary>
    public Guid? HeardBy { get; private set; } = heardBy;
}
