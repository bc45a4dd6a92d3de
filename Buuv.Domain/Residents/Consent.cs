namespace Buuv.Domain.Residents;

/// <summary>The way in which consent was given.</summary>
public enum ConsentDoor
{
    Web,
    Phone,
    Paper,
}

/// <summary>Consent of a person: to which words, when, in which way, and to which member of staff.</summary>
public sealed class Consent(ResidentId residentId, string words, ConsentDoor door, DateTime at, Guid? heardById)
{
    public long Id { get; private set; }

    public ResidentId ResidentId { get; private set; } = residentId;

    /// <summary>The exact words that were read out or shown.</summary>
    public string Words { get; private set; } = words;

    public ConsentDoor Door { get; private set; } = door;

    public DateTime At { get; private set; } = at;

    /// <summary>Account of the member of staff who read them out; null when the person read them.</summary>
    public Guid? HeardById { get; private set; } = heardById;
}
